import { expect, test } from 'vitest'
import { howInstalled } from './how-installed'

const linux = { isPackaged: true, platform: 'linux', environment: {}, program: '/opt/Courant/courant' } as const

test('only what no package manager looks after updates itself', () => {
  expect(howInstalled(linux)).toEqual({ type: 'none', because: 'managed' })
  expect(howInstalled({ ...linux, program: '/home/jane/courant/courant' })).toEqual({
    type: 'none',
    because: 'unpacked',
  })
  expect(howInstalled({ ...linux, environment: { APPIMAGE: '/home/jane/Courant.AppImage' } })).toEqual({
    type: 'app-image',
    file: '/home/jane/Courant.AppImage',
  })
  expect(howInstalled({ ...linux, environment: { APPIMAGE: 'Courant.AppImage' } }).type).toBe('none')
  expect(howInstalled({ ...linux, isPackaged: false, environment: { APPIMAGE: '/x' } })).toEqual({
    type: 'none',
    because: 'source',
  })
  expect(howInstalled({ ...linux, platform: 'darwin' }).type).toBe('mac')
  expect(howInstalled({ ...linux, platform: 'win32' }).type).toBe('nsis')
  expect(howInstalled({ ...linux, platform: 'win32', environment: { PORTABLE_EXECUTABLE_FILE: 'x' } })).toEqual({
    type: 'none',
    because: 'portable',
  })
})
