import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { carriesFor, runtimePathOf, takeInventory } from './carried-electron.mjs'
import { downloadSentence } from './electron.mjs'

test('only Linux on x64 has a runtime in the package registry', () => {
  expect(carriesFor('linux', 'x64')).toBe(true)
  expect(carriesFor('linux', 'arm64')).toBe(false)
  expect(carriesFor('darwin', 'x64')).toBe(false)
})

test('elsewhere a failed download says what to type', () => {
  expect(downloadSentence('/log')).toMatch(/type: npx install-electron$/)
})

test.each([
  ['Cypress/Cypress', 'electron'],
  ['Cypress/icudtl.dat', 'icudtl.dat'],
  ['Cypress/locales/de.pak', 'locales/de.pak'],
])('%s is %s of the runtime', (entry, path) => {
  expect(runtimePathOf(entry)).toBe(path)
})

test.each(['Cypress/resources/app.asar', 'Cypress/browser_v8_context_snapshot.bin', 'Cypress/locales/', 'README'])(
  '%s is no part of the runtime',
  (entry) => {
    expect(runtimePathOf(entry)).toBeNull()
  },
)

test('a file that was cut short changes the inventory of a prepared runtime', () => {
  const folder = mkdtempSync(join(tmpdir(), 'inventory-'))
  try {
    mkdirSync(join(folder, 'locales'))
    writeFileSync(join(folder, 'electron'), 'whole')
    writeFileSync(join(folder, 'locales', 'de.pak'), 'de')
    expect(takeInventory(folder)).toEqual({ electron: 5, 'locales/de.pak': 2 })
    writeFileSync(join(folder, 'electron'), 'who')
    expect(takeInventory(folder)).toEqual({ electron: 3, 'locales/de.pak': 2 })
  } finally {
    rmSync(folder, { recursive: true })
  }
})
