import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type AppPlace, besideTheApp, findPortableProfile, portableFolder } from './portable-profile'

let place: string
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'courant-portable-'))
})
afterEach(() => rmSync(place, { recursive: true }))

const on = (platform: NodeJS.Platform, more: Partial<AppPlace> = {}): AppPlace => ({
  executable: join(place, 'courant'),
  platform,
  appImage: undefined,
  portableDir: undefined,
  ...more,
})

test('an app has its profile beside it only where somebody made that folder', () => {
  expect(findPortableProfile(on('linux'))).toEqual({ type: 'none' })
  mkdirSync(join(place, portableFolder))
  expect(findPortableProfile(on('linux'))).toEqual({ type: 'found', path: join(place, portableFolder) })
})

test('an AppImage and a portable app have it beside the file that a person sees', () => {
  expect(besideTheApp(on('linux', { executable: '/tmp/.mount/courant', appImage: '/stick/Courant.AppImage' }))).toBe(
    '/stick',
  )
  expect(besideTheApp(on('win32', { executable: '/temp/courant.exe', portableDir: '/stick' }))).toBe('/stick')
  expect(besideTheApp(on('darwin', { executable: '/Apps/Courant.app/Contents/MacOS/Courant' }))).toBe('/Apps')
  expect(besideTheApp(on('linux', { executable: null }))).toBeNull()
})

test('a file of that name is told of, and not taken for a profile', () => {
  writeFileSync(join(place, portableFolder), '')
  expect(findPortableProfile(on('linux'))).toEqual({
    type: 'unusable',
    path: join(place, portableFolder),
    reason: 'it is not a folder',
  })
})
