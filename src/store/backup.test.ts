import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backupName, backupTime } from '../shared/store/backup'
import { backupsIn, backupsOf, beyond, makeBackup } from './backup'
import type { WritableDb } from './database'
import { openWriter } from './open-database'
import { restoreMarker } from './restore'
import { makeItem, makeResult } from './testing/make-item'
import { memoryStore, withTemporaryPath } from './testing/temporary-store'

const noWait = (): void => {}
const day = (number: number): number => Date.UTC(2026, 0, number, 12)

function open(path: string) {
  const attempt = openWriter(path)
  if (attempt.type === 'failed') throw new Error(JSON.stringify(attempt.failure))
  return { ...attempt, store: memoryStore(attempt.db) }
}

function save(db: WritableDb, keys: readonly string[]): void {
  const store = memoryStore(db)
  const items = keys.map((key) => makeItem(key))
  store.saveResults({ results: [makeResult(store.addFeed('one'), 'one', items)], now: 9_000 })
}

const countIn = (db: WritableDb) => db.prepare('SELECT count(*) FROM articles').pluck().get()

function backUp(path: string, at: number, progress: (percent: number) => void = () => {}, keep = 7): Promise<void> {
  return makeBackup({ source: path, target: join(backupsOf(path), backupName(at)), keep }, progress, noWait)
}

test('the name of a backup tells when it was made, and nothing else passes for one', () => {
  expect(backupTime(backupName(day(3)))).toBe(day(3))
  expect(backupTime('../courant.db')).toBeNull()
})

test('a backup is the store of one moment, although it is written to meanwhile, and rises to 99 percent', () =>
  withTemporaryPath(async (path) => {
    const { db, store } = open(path)
    save(db, ['a', 'b'])
    const percents: number[] = []
    await backUp(path, day(1), (percent) => {
      percents.push(percent)
      if (percents.length === 1) save(db, ['c'])
    })
    expect(percents.at(-1)).toBe(99)
    expect(store.getStorage({}).backups.map(({ at }) => at)).toEqual([day(1)])
    expect(readdirSync(backupsOf(path))).toEqual([backupName(day(1))])
    const copy = open(join(backupsOf(path), backupName(day(1))))
    expect(countIn(copy.db)).toBe(2)
    copy.db.close()
    db.close()
  }))

test('a backup that is cut short leaves nothing, and only the newest stay', () =>
  withTemporaryPath(async (path) => {
    const { db } = open(path)
    save(db, ['a'])
    const stop = (): never => {
      throw new Error('stop')
    }
    await expect(backUp(path, day(1), stop)).rejects.toThrow('stop')
    expect(readdirSync(backupsOf(path))).toEqual([])
    for (const number of [1, 2, 3]) await backUp(path, day(number), () => {}, 2)
    expect(backupsIn(backupsOf(path)).map(({ at }) => at)).toEqual([day(3), day(2)])
    db.close()
  }))

test('of the backups as many stay as were asked for, within a quarter of the room, and always the newest', () => {
  const gigabytes = 1024 ** 3
  const backups = (count: number, bytes: number) =>
    Array.from({ length: count }, (_, index) => ({ name: `${count - index}`, at: count - index, bytes }))
  const gone = (count: number, bytes: number, free: number) =>
    beyond(backups(count, bytes), 7, free).map(({ name }) => name)
  expect(gone(9, 1, 1_000)).toEqual(['2', '1'])
  expect(gone(7, 5 * gigabytes, 105 * gigabytes)).toEqual([])
  expect(gone(7, 5 * gigabytes, 45 * gigabytes)).toEqual(['3', '2', '1'])
  expect(gone(2, 5 * gigabytes, 1 * gigabytes)).toEqual(['1'])
  expect(gone(1, 5 * gigabytes, 0)).toEqual([])
})

test('where a new backup has no room the oldest go first, never the newest', () =>
  withTemporaryPath(async (path) => {
    const { db } = open(path)
    save(db, ['a'])
    for (const number of [1, 2, 3]) await backUp(path, day(number))
    db.pragma('wal_checkpoint(TRUNCATE)')
    const { size } = statSync(path)
    const folder = backupsOf(path)
    // The disk holds, beside the room that is to stay free, so many of these files.
    const diskOf = (files: number) => () => ({
      total: 0,
      free: 64 * 1024 * 1024 + (files - backupsIn(folder).length) * size,
    })
    const order = { source: path, target: join(folder, backupName(day(4))), keep: 7 }
    await expect(makeBackup(order, () => {}, noWait, diskOf(1))).rejects.toThrow('not enough room')
    expect(backupsIn(folder)).toHaveLength(3)
    await makeBackup(order, () => {}, noWait, diskOf(3))
    expect(backupsIn(folder).map(({ at }) => at)).toEqual([day(4), day(3), day(2)])
    db.close()
  }))

test('what a backup left that was killed with the app goes with the next one', () =>
  withTemporaryPath(async (path) => {
    const { db } = open(path)
    const folder = backupsOf(path)
    mkdirSync(folder)
    for (const end of ['.part', '.part-journal']) writeFileSync(join(folder, `${backupName(day(1))}${end}`), 'half')
    writeFileSync(join(folder, 'mine.part'), 'not ours')
    await backUp(path, day(2))
    expect(readdirSync(folder).sort()).toEqual([backupName(day(2)), 'mine.part'])
    db.close()
  }))

test('a damaged file gives way to the newest sound backup, and is kept', () =>
  withTemporaryPath(async (path) => {
    const before = open(path)
    save(before.db, ['a', 'b'])
    await backUp(path, day(1))
    before.db.close()
    writeFileSync(
      join(backupsOf(path), backupName(day(2))),
      'no database at all, and longer than a header would be'.repeat(9),
    )
    writeFileSync(path, 'damaged '.repeat(1_000))
    const after = open(path)
    expect(after.recovery).toEqual({ because: 'damaged', backup: backupName(day(1)), kept: 'courant.db.damaged-1' })
    expect(countIn(after.db)).toBe(2)
    expect(readFileSync(`${path}.damaged-1`, 'utf8')).toContain('damaged')
    after.db.close()
    expect(open(path).recovery).toBeUndefined()
  }))

test('without a sound backup a damaged file is left as it was', () =>
  withTemporaryPath((path) => {
    writeFileSync(path, 'damaged '.repeat(1_000))
    expect(openWriter(path)).toMatchObject({ type: 'failed', failure: { type: 'damaged' } })
    expect(readFileSync(path, 'utf8')).toBe('damaged '.repeat(1_000))
  }))

test('a backup that was asked for is restored at the next opening, and what was there is kept with its log', () =>
  withTemporaryPath(async (path) => {
    const before = open(path)
    save(before.db, ['a'])
    await backUp(path, day(1))
    save(before.db, ['b'])
    before.db.close()
    writeFileSync(restoreMarker(path), `${backupName(day(1))}\nasked`)
    const after = open(path)
    expect(after.recovery).toEqual({ because: 'asked', backup: backupName(day(1)), kept: 'courant.db.replaced-1' })
    expect(countIn(after.db)).toBe(1)
    expect(existsSync(restoreMarker(path))).toBe(false)
    after.db.close()
    const kept = open(`${path}.replaced-1`)
    expect(countIn(kept.db)).toBe(2)
    kept.db.close()
  }))

test('a wish for a backup that is not there is told of once, and the store opens as it is', () =>
  withTemporaryPath((path) => {
    open(path).db.close()
    writeFileSync(restoreMarker(path), '../../elsewhere.db\nasked')
    expect(open(path).recovery).toEqual({ because: 'refused', backup: 'elsewhere.db', reason: null })
    expect(existsSync(restoreMarker(path))).toBe(false)
    expect(open(path).recovery).toBeUndefined()
  }))

test('a backup that is made lets go of what was put aside long ago, and of nothing of late', () =>
  withTemporaryPath(async (path) => {
    const { db } = open(path)
    for (const number of [1, 2, 3, 4]) writeFileSync(`${path}.replaced-${number}`, 'before')
    const later = Date.now() + 40 * 86_400_000
    await makeBackup(
      { source: path, target: join(backupsOf(path), backupName(Date.now() + 5_000)), keep: 7 },
      () => {},
      noWait,
    )
    expect([1, 2, 3, 4].filter((number) => existsSync(`${path}.replaced-${number}`))).toHaveLength(4)
    await makeBackup({ source: path, target: join(backupsOf(path), backupName(later)), keep: 7 }, () => {}, noWait)
    expect([1, 2, 3, 4].filter((number) => existsSync(`${path}.replaced-${number}`))).toHaveLength(2)
    db.close()
  }))
