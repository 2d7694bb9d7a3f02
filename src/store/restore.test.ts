import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { backupName } from '../shared/store/backup'
import { backupsOf, makeBackup } from './backup'
import { newestVersion } from './migrate'
import { allMigrations } from './migrations'
import { defaultOpenOptions, type OpenOptions, openWriter } from './open-database'
import { restoreMarker } from './restore'
import { memoryStore, withTemporaryPath } from './testing/temporary-store'

const known = newestVersion(allMigrations)
const options: OpenOptions = { ...defaultOpenOptions, busyTimeoutMs: 0, wait: () => {} }
const day = (number: number): number => Date.UTC(2026, 0, number, 12)
const nameOf = (number: number): string => backupName(day(number))

function open(path: string) {
  const attempt = openWriter(path, options)
  if (attempt.type === 'failed') throw new Error(JSON.stringify(attempt.failure))
  return { ...attempt, store: memoryStore(attempt.db) }
}

/** A store with one feed, and a backup of it from each of the days. */
async function storeWithBackups(path: string, days: readonly number[]): Promise<void> {
  const { db, store } = open(path)
  store.addFeed('one')
  for (const number of days) {
    await makeBackup({ source: path, target: join(backupsOf(path), nameOf(number)), keep: 7 }, () => {}, options.wait)
  }
  db.close()
}

function inFile(path: string, sql: string): void {
  const db = new Database(path)
  db.exec(sql)
  db.close()
}

describe('a wish for a backup that cannot be met', () => {
  test.each([
    ['is damaged', (file: string) => writeFileSync(file, 'no database '.repeat(900))],
    ['is of a newer version', (file: string) => inFile(file, 'PRAGMA user_version = 99')],
  ])('because the backup %s leaves the store as it is, open', (_why, spoil) =>
    withTemporaryPath(async (path) => {
      await storeWithBackups(path, [1])
      spoil(join(backupsOf(path), nameOf(1)))
      writeFileSync(restoreMarker(path), `${nameOf(1)}\nasked`)
      const { db, recovery, store } = open(path)
      expect(recovery).toEqual({ because: 'refused', backup: nameOf(1), reason: null })
      expect(store.listFeeds({}).feeds).toHaveLength(1)
      expect([restoreMarker(path), `${path}.restoring`, `${path}.replaced-1`].filter(existsSync)).toEqual([])
      db.close()
    }),
  )

  test('because it cannot be copied says why, and leaves the store as it is, open', () =>
    withTemporaryPath(async (path) => {
      await storeWithBackups(path, [1])
      mkdirSync(`${path}.restoring`)
      writeFileSync(join(`${path}.restoring`, 'in the way'), '')
      writeFileSync(restoreMarker(path), `${nameOf(1)}\nasked`)
      const { db, recovery, store } = open(path)
      expect(recovery).toMatchObject({ because: 'refused', reason: expect.stringContaining('restoring') })
      expect(store.listFeeds({}).feeds).toHaveLength(1)
      db.close()
    }))
})

test('a damaged file whose backup cannot take its place is left, with both reasons', () =>
  withTemporaryPath(async (path) => {
    await storeWithBackups(path, [1])
    writeFileSync(path, 'damaged '.repeat(1_000))
    mkdirSync(`${path}.restoring`)
    writeFileSync(join(`${path}.restoring`, 'in the way'), '')
    const attempt = openWriter(path, options)
    expect(attempt).toMatchObject({
      type: 'failed',
      failure: { type: 'damaged', detail: expect.stringMatching(/not a database; its backup .*restoring/) },
    })
    expect(readFileSync(path, 'utf8')).toBe('damaged '.repeat(1_000))
    expect(existsSync(restoreMarker(path))).toBe(false)
  }))

test('an empty file beside a backup held a store once, which is brought back', () =>
  withTemporaryPath(async (path) => {
    await storeWithBackups(path, [1])
    writeFileSync(path, '')
    const { db, recovery, store } = open(path)
    expect(recovery).toMatchObject({ because: 'damaged', backup: nameOf(1) })
    expect(store.listFeeds({}).feeds).toHaveLength(1)
    db.close()
  }))

test('a restore that a power cut stopped after either renaming is done again, and nothing is lost', () =>
  withTemporaryPath(async (path) => {
    await storeWithBackups(path, [1])
    const original = readFileSync(path)
    const backup = readFileSync(join(backupsOf(path), nameOf(1)))
    for (const [index, there] of [null, backup].entries()) {
      const stopped = join(dirname(path), `stopped-${index}`, 'courant.db')
      mkdirSync(backupsOf(stopped), { recursive: true })
      writeFileSync(join(backupsOf(stopped), nameOf(1)), backup)
      writeFileSync(`${stopped}.replaced-1`, original)
      writeFileSync(restoreMarker(stopped), `${nameOf(1)}\nasked`)
      if (there !== null) writeFileSync(stopped, there)
      const { db, store } = open(stopped)
      expect(store.listFeeds({}).feeds).toHaveLength(1)
      expect(readFileSync(`${stopped}.replaced-1`)).toEqual(original)
      expect(existsSync(restoreMarker(stopped))).toBe(false)
      db.close()
    }
  }))

test('a store from the future names the newest backup that this version can read', () =>
  withTemporaryPath(async (path) => {
    await storeWithBackups(path, [1, 2, 3])
    inFile(path, 'PRAGMA user_version = 99')
    inFile(join(backupsOf(path), nameOf(3)), 'PRAGMA user_version = 99')
    const failure = { type: 'from-the-future', found: 99, known, backup: nameOf(2) }
    expect(openWriter(path, options)).toEqual({ type: 'failed', failure })
  }))
