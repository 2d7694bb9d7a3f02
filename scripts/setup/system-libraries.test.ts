import { expect, test } from 'vitest'
import { missingLibraries, missingSentence, packagesFor } from './system-libraries.mjs'

const ldd = `
	linux-vdso.so.1 (0x00007ffd)
	libgtk-3.so.0 => not found
	libnss3.so => not found
	libc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)
	libsmime3.so => not found
`

test('the libraries that ldd does not find are the missing ones', () => {
  expect(missingLibraries(ldd)).toEqual(['libgtk-3.so.0', 'libnss3.so', 'libsmime3.so'])
})

test('two libraries of one package ask for it once, and a package is known by both of its names', () => {
  const missing = { libraries: ['libgtk-3.so.0', 'libnss3.so', 'libsmime3.so'], programs: ['xvfb-run'] }
  expect(packagesFor(missing)).toEqual([['libgtk-3-0', 'libgtk-3-0t64'], ['libnss3'], ['xvfb']])
})

test('a library of no known package asks for none', () => {
  expect(packagesFor({ libraries: ['libfuture.so.1'], programs: [] })).toEqual([])
})

test('with apt the sentence is the command to type, with sudo for who is not root', () => {
  const missing = { libraries: ['libnss3.so'], programs: ['dbus-run-session'] }
  expect(missingSentence(missing, { hasApt: true, isRoot: false })).toBe(
    'This system lacks libnss3.so, dbus-run-session; type: sudo apt-get install libnss3 dbus-daemon',
  )
  expect(missingSentence(missing, { hasApt: true, isRoot: true })).toMatch(/type: apt-get install/)
})

test('without apt the sentence names what is missing', () => {
  const missing = { libraries: ['libnss3.so'], programs: [] }
  expect(missingSentence(missing, { hasApt: false, isRoot: false })).toMatch(/^This system lacks libnss3\.so: install/)
})
