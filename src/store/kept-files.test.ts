import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { dispensable, dropKeptFiles, type KeptFile, keptFilesOf } from './kept-files'
import { withTemporaryPath } from './testing/temporary-store'

const day = 86_400_000
const now = 1_000 * day
const roomy = { now, backupAt: now, free: 1e12 }

function aged(kind: KeptFile['kind'], ...days: readonly number[]): readonly KeptFile[] {
  return days.map((age) => ({ name: `${kind} ${age}`, kind, at: now - age * day, bytes: 100 }))
}
const names = (files: readonly KeptFile[]) => files.map(({ name }) => name)

test('the newest two of a kind stay however old they are; of the others those go that are older than thirty days', () => {
  expect(names(dispensable(aged('damaged', 200, 400), roomy))).toEqual([])
  const files = [...aged('damaged', 1, 10, 29, 31, 90), ...aged('replaced', 300, 301)]
  expect(names(dispensable(files, roomy))).toEqual(['damaged 90', 'damaged 31'])
})

test('what is newer than the last sound backup stays: nothing else may hold it', () => {
  const files = aged('damaged', 40, 50, 60, 70)
  expect(names(dispensable(files, { ...roomy, backupAt: now - 65 * day }))).toEqual(['damaged 70'])
  expect(names(dispensable(files, { ...roomy, backupAt: 0 }))).toEqual([])
})

test('where room is scarce the oldest go sooner, after a week, but never the newest two', () => {
  const files = aged('damaged', 1, 2, 6, 9, 10)
  // 500 of 1,000 bytes are taken, 250 may be.
  expect(names(dispensable(files, { ...roomy, free: 500 }))).toEqual(['damaged 10', 'damaged 9'])
  expect(names(dispensable(files, { ...roomy, free: 1_100 }))).toEqual(['damaged 10'])
  expect(names(dispensable(files.slice(0, 2), { ...roomy, free: 0 }))).toEqual([])
})

test('a file goes with its log, and nothing goes that is called otherwise', () =>
  withTemporaryPath((path) => {
    const [folder, store] = [dirname(path), basename(path)]
    const write = (name: string) => writeFileSync(join(folder, name), 'x'.repeat(10))
    for (const number of [1, 2, 3]) {
      write(`${store}.damaged-${number}`)
      write(`${store}.damaged-${number}-wal`)
    }
    const others = [store, `${store}-wal`, `${store}.before-9`, `${store}.damaged-9x`, 'other.db.damaged-1', 'notes']
    for (const name of others) write(name)
    mkdirSync(join(folder, `${store}.replaced-7`))
    for (const name of others) utimesSync(join(folder, name), 1, 1)

    expect(keptFilesOf(path).map(({ kind, bytes }) => ({ kind, bytes }))).toEqual(
      Array.from({ length: 3 }, () => ({ kind: 'damaged', bytes: 20 })),
    )
    const later = Date.now() + 31 * day
    dropKeptFiles(path, { now: later, backupAt: later, free: 1e12 })
    expect(keptFilesOf(path)).toHaveLength(2)
    expect(others.filter((name) => !existsSync(join(folder, name)))).toEqual([])
    const logs = [1, 2, 3].filter((number) => existsSync(join(folder, `${store}.damaged-${number}-wal`)))
    expect(logs).toHaveLength(2)
  }))
