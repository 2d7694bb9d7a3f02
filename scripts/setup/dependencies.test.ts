import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { installationMark, linkComplaint, nodeComplaint, npmReason } from './dependencies.mjs'

test.each(['20.19.0', '20.20.2', '22.12.0', '24.21.0', '26.0.0'])('Node %s runs the scripts', (version) => {
  expect(nodeComplaint(version)).toBeNull()
})

test.each(['18.20.4', '20.18.1', '20.9.0'])('Node %s is told to be too old, with what to install', (version) => {
  expect(nodeComplaint(version)).toMatch(/^Node .+ is too old: install Node 20\.19 or newer .+\.$/)
})

test('a lock file that changed by one character asks for another installation', () => {
  expect(installationMark('{"a":1}')).not.toBe(installationMark('{"a":2}'))
  expect(installationMark('{"a":1}')).toBe(installationMark('{"a":1}'))
})

test("npm's reason is its error code with the line that follows", () => {
  const output = 'npm error code ENOTFOUND\nnpm error syscall getaddrinfo\nnpm error A complete log of this run …\n'
  expect(npmReason(output)).toBe('ENOTFOUND: syscall getaddrinfo')
})

test("older npm's reason is found behind its older mark", () => {
  expect(npmReason('npm ERR! code EUSAGE\nnpm ERR! \nnpm ERR! The lock file is stale\n')).toBe(
    'EUSAGE: The lock file is stale',
  )
})

test('a silent npm has given no reason', () => {
  expect(npmReason('')).toBe('npm gave no reason')
})

test('packages that another folder lends are left alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lent-packages-'))
  const link = join(folder, 'node_modules')
  expect(linkComplaint(link)).toBeNull()
  symlinkSync(folder, link)
  expect(linkComplaint(link)).toMatch(/is a link, .+ npm run setup$/)
  expect(linkComplaint(folder)).toBeNull()
  rmSync(folder, { recursive: true })
})
