import { expect, test } from 'vitest'
import { planPackages } from './plan.mjs'

const machine = { platform: 'linux', arch: 'x64', downloads: true, has: () => true }

test('with downloads, everything of the platform is made for both architectures', () => {
  expect(planPackages([], machine)).toEqual({
    orders: ['deb', 'rpm', 'AppImage', 'tar.gz'].flatMap((target) => [
      { target, arch: 'x64' },
      { target, arch: 'arm64' },
    ]),
    leftOut: [],
  })
})

test('without downloads, what needs none is made for this architecture, and the rest is told of', () => {
  const plan = planPackages([], { ...machine, downloads: false })
  expect(plan).toEqual({
    orders: ['deb', 'rpm', 'tar.gz'].map((target) => ({ target, arch: 'x64' })),
    leftOut: [
      expect.stringMatching(/^AppImage is left out: .*downloaded/),
      expect.stringMatching(/^arm64 is left out/),
    ],
  })
})

test('a missing program is named with what to type', () => {
  const plan = planPackages(['rpm'], { ...machine, downloads: false, has: () => false })
  expect(plan).toEqual({ orders: [], leftOut: [expect.stringContaining('apt-get install rpm')] })
})

test('a Mac without downloads makes nothing', () => {
  const plan = planPackages([], { ...machine, platform: 'darwin', arch: 'arm64', downloads: false })
  expect(plan).toMatchObject({ orders: [] })
})

test('a target that there is not is refused with those that there are', () => {
  expect(planPackages(['msi'], machine)).toEqual({ complaint: expect.stringContaining('[deb] [rpm]') })
})
