import { existsSync, readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { freshPollState } from '../shared/poller-contract'
import type { WritableDb } from './database'
import { createFeedReads } from './feeds'
import { type Migration, migrate, newestVersion, schemaVersion } from './migrate'
import { allMigrations } from './migrations'
import { initialSchema } from './migrations/0001-initial-schema'
import { defaultOpenOptions, openWriter, prepareWriter } from './open-database'
import { fillOldStore, rowsIn, shapeOf } from './testing/old-store'
import { counted } from './testing/recount'
import { memoryDatabase, memoryStore, withTemporaryPath } from './testing/temporary-store'

test('an upgrade keeps what is known of every feed: its validators, its next poll, its failures', () => {
  const state = {
    ...freshPollState,
    lastPolledAt: 1_000,
    nextPollAt: 2_000,
    nextPollReason: { type: 'retry-after', seconds: 1 } as const,
    validators: { etag: 'W/"a, b"', lastModified: 'Fri, 01 May 2026 11:00:00 GMT', since: 900 },
    consecutiveFailures: 1,
    failure: { type: 'http-status', status: 429, retryAfterSeconds: 1 } as const,
  }
  const db = memoryDatabase([initialSchema])
  db.prepare("INSERT INTO feeds (url, title, added_at, poll_state) VALUES ('https://a.example/', 'A', 0, ?)").run(
    JSON.stringify(state),
  )
  migrate(db, [
    ...allMigrations,
    {
      version: 1_000,
      name: 'a later one',
      up: (later) => void later.exec('ALTER TABLE feeds ADD COLUMN later TEXT'),
    },
  ])
  expect(createFeedReads(db).listPolledFeeds({})).toMatchObject([{ url: 'https://a.example/', state }])
})

/** A file as that version left it, with all that a store may hold. */
function makeOldStore(path: string, version: number) {
  const db = new Database(path) as unknown as WritableDb
  prepareWriter(
    db,
    allMigrations.filter((migration) => migration.version <= version),
  )
  fillOldStore(db)
  const shape = shapeOf(db)
  const rows = rowsIn(db, shape)
  db.close()
  return { shape, rows }
}

function opened(path: string): WritableDb {
  const attempt = openWriter(path)
  if (attempt.type === 'failed') throw new Error(JSON.stringify(attempt.failure))
  return attempt.db
}

test.each(allMigrations.map(({ version, name }) => [version, name] as const))(
  'a store of version %i (%s) is brought to the newest with every row and column that it had, and can be searched',
  (version) =>
    withTemporaryPath((path) => {
      const { shape, rows } = makeOldStore(path, version)
      const db = opened(path)
      expect(schemaVersion(db)).toBe(newestVersion(allMigrations))
      expect(rowsIn(db, shape)).toEqual(rows)
      expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
      expect(db.pragma('foreign_key_check')).toEqual([])
      const { kept, recounted } = counted(db)
      expect(kept).toEqual(recounted)
      const store = memoryStore(db)
      for (let done = false; !done; ) done = store.indexSlice({ limit: 2 }).done
      const found = (text: string) =>
        store.searchArticles({ text, within: 'everywhere', after: null, limit: 9 }).rows.map(({ id }) => id)
      expect([found('東京'), found('ÜNÏCØDÉ')]).toEqual([[1], [1]])
      db.close()
      expect(existsSync(`${path}.before-${newestVersion(allMigrations)}`)).toBe(version < newestVersion(allMigrations))
    }),
)

test('a disk that is full in the middle of a migration leaves the file as it was, and says so', () =>
  withTemporaryPath((path) => {
    const version = newestVersion(allMigrations)
    const { shape, rows } = makeOldStore(path, version)
    const large: Migration = {
      version: version + 1,
      name: 'needs room',
      up: (db) => {
        db.exec("UPDATE articles SET title = 'lost'; CREATE TABLE more (text TEXT)")
        db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true })) + 2}`)
        db.exec('INSERT INTO more SELECT hex(zeroblob(100000))')
      },
    }
    const attempt = openWriter(path, { ...defaultOpenOptions, migrations: [...allMigrations, large] })
    expect(attempt).toEqual({ type: 'failed', failure: { type: 'unavailable', detail: 'database or disk is full' } })
    const db = opened(path)
    expect(rowsIn(db, shape)).toEqual(rows)
    db.close()
  }))

test('a store of a newer version is refused, and not a byte of it is changed', () =>
  withTemporaryPath((path) => {
    makeOldStore(path, newestVersion(allMigrations))
    const db = new Database(path)
    db.pragma('user_version = 4711')
    db.close()
    const before = readFileSync(path)
    const known = newestVersion(allMigrations)
    expect(openWriter(path)).toEqual({ type: 'failed', failure: { type: 'from-the-future', found: 4711, known } })
    expect(readFileSync(path)).toEqual(before)
  }))
