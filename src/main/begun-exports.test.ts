import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createBegunExports, partOf } from './begun-exports'
import { recordingLog } from './testing/recording-log'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'courant-begun-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const now = Date.UTC(2026, 0, 1)
const note = () => join(folder, 'exports.json')
const begun = () => createBegunExports(note(), recordingLog())

test('what an export left that never ended is removed at the next start, be it a file or a folder, and nothing beside it', async () => {
  const file = partOf(join(folder, 'all.jsonl'), now)
  const pages = partOf(join(folder, 'all'), now + 1)
  const stranger = partOf(join(folder, 'all.jsonl'), now + 2)
  const before = begun()
  await before.begin(file)
  await before.begin(pages)
  writeFileSync(file, 'begun')
  mkdirSync(join(pages, 'pages'), { recursive: true })
  writeFileSync(join(pages, 'pages', 'index.html'), 'begun')
  for (const mine of [stranger, join(folder, 'all.jsonl'), join(folder, 'notes.part')]) writeFileSync(mine, 'mine')
  await begun().clear()
  expect(readdirSync(folder).sort()).toEqual(['all.jsonl', stranger.slice(folder.length + 1), 'notes.part'].sort())
})

test('an export that ended is forgotten, whatever has its name later', async () => {
  const part = partOf(join(folder, 'all.jsonl'), now)
  const exports = begun()
  await exports.begin(part)
  await exports.end(part)
  expect(existsSync(note())).toBe(false)
  writeFileSync(part, 'mine')
  await begun().clear()
  expect(readFileSync(part, 'utf8')).toBe('mine')
})

test('what lies on a disk that is not there is removed once it is there again', async () => {
  const disk = join(folder, 'stick')
  const part = partOf(join(disk, 'all.jsonl'), now)
  await begun().begin(part)
  await begun().clear()
  mkdirSync(disk)
  writeFileSync(part, 'begun')
  await begun().clear()
  expect(readdirSync(folder)).toEqual(['stick'])
  expect(readdirSync(disk)).toEqual([])
})

test('what leads elsewhere is removed, and not what it leads to', async () => {
  const part = partOf(join(folder, 'all'), now)
  mkdirSync(join(folder, 'mine'))
  writeFileSync(join(folder, 'mine', 'text'), 'mine')
  symlinkSync(join(folder, 'mine'), part)
  await begun().begin(part)
  await begun().clear()
  expect(readdirSync(join(folder, 'mine'))).toEqual(['text'])
})

test.each([
  ['a name that no export gives', (mine: string) => JSON.stringify([mine])],
  ['a path within no folder', () => JSON.stringify(['all.jsonl.mjv5k2o0.part'])],
  ['no list', () => '{"part":1}'],
  ['no JSON', () => '['],
])('a file of exports that has %s removes nothing', async (_, text) => {
  const mine = join(folder, 'letters.txt')
  writeFileSync(mine, 'mine')
  writeFileSync(note(), text(mine))
  await begun().clear()
  expect(readFileSync(mine, 'utf8')).toBe('mine')
})
