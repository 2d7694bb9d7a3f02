import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { prepareFolder } from './profile-folder'

let place: string
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'courant-folder-'))
})
afterEach(() => rmSync(place, { recursive: true }))

test('a folder that is missing is made, with those above it', () => {
  const folder = join(place, 'a', 'b')
  prepareFolder(folder)
  prepareFolder(folder)
  expect(statSync(folder).isDirectory()).toBe(true)
})

test('a file is no folder, and neither is what would lie within it', () => {
  const file = join(place, 'file')
  writeFileSync(file, '')
  expect(() => prepareFolder(file)).toThrow('it is not a folder')
  expect(() => prepareFolder(join(file, 'profile'))).toThrow('ENOTDIR')
})
