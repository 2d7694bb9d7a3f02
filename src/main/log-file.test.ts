import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createLogFile } from './log-file'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'courant-log-test-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const read = (name: string) => readFileSync(join(folder, name), 'utf8')

test('lines are written in order, and a later start goes on in the same file', async () => {
  for (const lines of [['one', 'two'], ['three']]) {
    const log = createLogFile(folder)
    for (const line of lines) log.line(line)
    await log.idle()
  }
  expect(read('courant.log')).toBe('one\ntwo\nthree\n')
})

test('a full file gives way, and the oldest goes', async () => {
  const log = createLogFile(folder, { bytes: 10, files: 3 })
  for (const line of ['aaaaaa', 'bbbbbb', 'cccccc', 'dddddd']) {
    log.line(line)
    await log.idle()
  }
  expect(readdirSync(folder).sort()).toEqual(['courant.1.log', 'courant.2.log', 'courant.log'])
  expect([read('courant.log'), read('courant.1.log'), read('courant.2.log')]).toEqual([
    'dddddd\n',
    'cccccc\n',
    'bbbbbb\n',
  ])
})

test('where nothing can be written, nothing fails', async () => {
  const blocked = join(folder, 'file')
  writeFileSync(blocked, '')
  const log = createLogFile(join(blocked, 'logs'))
  log.line('lost')
  await expect(log.idle()).resolves.toBeUndefined()
})
