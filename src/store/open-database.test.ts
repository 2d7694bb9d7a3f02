import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { type Migration, newestVersion, schemaVersion } from './migrate'
import { allMigrations } from './migrations'
import { type OpenOptions, openReader, openWriter } from './open-database'
import { withTemporaryPath } from './testing/temporary-store'

const options: OpenOptions = { migrations: allMigrations, busyTimeoutMs: 0, wait: () => {} }
const known = newestVersion(allMigrations)
const next: Migration = {
  version: known + 1,
  name: 'next',
  up: (db) => void db.exec('ALTER TABLE feeds ADD COLUMN folder TEXT'),
}
const insertFeed =
  "INSERT INTO feeds (url, title, added_at, poll_state) VALUES ('https://one.example/', 'One', 0, '{}')"

function opened<Db>(attempt: { type: string; db?: Db; failure?: unknown }): Db {
  if (attempt.db === undefined) throw new Error(`Not opened: ${JSON.stringify(attempt.failure)}`)
  return attempt.db
}

function makeStore(path: string): void {
  const db = opened(openWriter(path, options))
  db.exec(insertFeed)
  db.close()
}

describe('opening for writing', () => {
  test('makes the folder and the file, in WAL mode with foreign keys', () =>
    withTemporaryPath((path) => {
      const inNewFolder = join(dirname(path), 'new', 'folder', 'courant.db')
      const db = opened(openWriter(inNewFolder, options))
      expect(schemaVersion(db)).toBe(known)
      const pragma = (name: string) => db.pragma(name, { simple: true })
      expect([pragma('journal_mode'), pragma('synchronous'), pragma('foreign_keys')]).toEqual(['wal', 1, 1])
      db.close()
    }))

  test('takes an empty file for a new one, and opens what it made again', () =>
    withTemporaryPath((path) => {
      writeFileSync(path, '')
      makeStore(path)
      const db = opened(openWriter(path, options))
      expect(db.prepare('SELECT title FROM feeds').pluck().all()).toEqual(['One'])
      db.close()
    }))

  test('what is up to date writes nothing, so that a full disk keeps nobody from reading', () =>
    withTemporaryPath((path) => {
      makeStore(path)
      const before = readFileSync(path)
      const db = opened(openWriter(path, options))
      expect([readFileSync(path).equals(before), statSync(`${path}-wal`).size]).toEqual([true, 0])
      const pragma = (name: string) => db.pragma(name, { simple: true })
      expect([pragma('page_size'), pragma('auto_vacuum')]).toEqual([8_192, 2])
      db.close()
    }))

  test('tries again while the file is busy', () =>
    withTemporaryPath((path) => {
      makeStore(path)
      const other = new Database(path)
      other.pragma('journal_mode = DELETE')
      other.exec('BEGIN EXCLUSIVE')
      const waits: number[] = []
      const wait = (ms: number): void => {
        waits.push(ms)
        other.close()
      }
      opened(openWriter(path, { ...options, wait })).close()
      expect(waits).toHaveLength(1)
    }))
})

describe('what must not be opened', () => {
  test('a file from the future is refused and left as it was, also with a log beside it', () =>
    withTemporaryPath((path) => {
      makeStore(path)
      const future = new Database(path)
      future.pragma('user_version = 99')
      future.pragma('wal_checkpoint(TRUNCATE)')
      future.exec("UPDATE feeds SET title = 'in the log'")
      // As a killed process leaves it: the copy is made while the log holds what the file does not.
      const killed = join(dirname(path), 'killed.db')
      copyFileSync(path, killed)
      copyFileSync(`${path}-wal`, `${killed}-wal`)
      future.close()
      const before = [readFileSync(killed), readFileSync(`${killed}-wal`)]
      const failure = { type: 'from-the-future', found: 99, known }
      expect(openWriter(killed, options)).toEqual({ type: 'failed', failure })
      expect([readFileSync(killed), readFileSync(`${killed}-wal`)]).toEqual(before)
      expect(openReader(killed, options)).toEqual({ type: 'failed', failure })
    }))

  test('a file that is no database is damaged, and left as it was', () =>
    withTemporaryPath((path) => {
      writeFileSync(path, 'this is a letter, not a database. '.repeat(100))
      const before = readFileSync(path)
      expect(openWriter(path, options)).toMatchObject({ type: 'failed', failure: { type: 'damaged' } })
      expect(readFileSync(path)).toEqual(before)
    }))

  test('a file with a torn page is damaged, and left as it was', () =>
    withTemporaryPath((path) => {
      makeStore(path)
      const bytes = readFileSync(path)
      const db = new Database(path)
      const rootPage = Number(db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'feeds'").pluck().get())
      const pageSize = Number(db.pragma('page_size', { simple: true }))
      db.close()
      bytes.fill(0xa5, (rootPage - 1) * pageSize, rootPage * pageSize)
      writeFileSync(path, bytes)
      expect(openWriter(path, options)).toMatchObject({ type: 'failed', failure: { type: 'damaged' } })
      expect(readFileSync(path)).toEqual(bytes)
    }))

  test('a torn page among the statuses is found after a run that did not end in order', () =>
    withTemporaryPath((path) => {
      makeStore(path)
      const db = new Database(path)
      const rootPage = Number(db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'statuses'").pluck().get())
      const pageSize = Number(db.pragma('page_size', { simple: true }))
      db.close()
      const bytes = readFileSync(path)
      bytes.fill(0xa5, (rootPage - 1) * pageSize, rootPage * pageSize)
      writeFileSync(path, bytes)
      writeFileSync(`${path}-wal`, 'what was being written')
      expect(openWriter(path, options)).toMatchObject({ type: 'failed', failure: { type: 'damaged' } })
      expect(readFileSync(path)).toEqual(bytes)
    }))

  test('a database of another program is not migrated', () =>
    withTemporaryPath((path) => {
      const other = new Database(path)
      other.exec('CREATE TABLE recipes (id INTEGER PRIMARY KEY)')
      other.close()
      expect(openWriter(path, options)).toMatchObject({ type: 'failed', failure: { type: 'damaged' } })
      expect(existsSync(`${path}.before-${known}`)).toBe(false)
    }))

  test('a path that cannot be made is unavailable', () =>
    withTemporaryPath((path) => {
      writeFileSync(path, 'a file where a folder should be')
      const failure = { type: 'failed', failure: { type: 'unavailable' } }
      expect(openWriter(join(path, 'courant.db'), options)).toMatchObject(failure)
    }))

  test('a file that stays busy is unavailable after a few tries', () =>
    withTemporaryPath((path) => {
      makeStore(path)
      const waits: number[] = []
      const busy = Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY' })
      const locked: Migration = {
        ...next,
        up: () => {
          throw busy
        },
      }
      const attempt = openWriter(path, {
        ...options,
        migrations: [...allMigrations, locked],
        wait: (ms) => void waits.push(ms),
      })
      expect(attempt).toEqual({ type: 'failed', failure: { type: 'unavailable', detail: 'database is locked' } })
      expect(waits).toEqual([50, 150, 400, 1_000])
    }))
})

describe('migrating a file', () => {
  const newer: OpenOptions = { ...options, migrations: [...allMigrations, next] }

  test('keeps a whole copy of it as it was before', () =>
    withTemporaryPath((path) => {
      makeStore(path)
      const db = opened(openWriter(path, newer))
      expect(db.prepare('SELECT title, folder FROM feeds').all()).toEqual([{ title: 'One', folder: null }])
      db.close()
      const copy = opened(openReader(`${path}.before-${known + 1}`, options))
      expect(copy.prepare('SELECT * FROM feeds').all()).toHaveLength(1)
      copy.close()
    }))

  test('that fails leaves the file as it was, and it opens with the version before', () =>
    withTemporaryPath((path) => {
      makeStore(path)
      const broken: Migration = {
        ...next,
        up: (db) => {
          next.up(db)
          throw new Error('no more room')
        },
      }
      const attempt = openWriter(path, { ...options, migrations: [...allMigrations, broken] })
      expect(attempt).toEqual({ type: 'failed', failure: { type: 'unavailable', detail: 'no more room' } })
      const db = opened(openWriter(path, options))
      expect(schemaVersion(db)).toBe(known)
      expect(db.prepare('SELECT * FROM feeds').get()).not.toHaveProperty('folder')
      db.close()
    }))

  test('is not begun when the copy cannot be made', () =>
    withTemporaryPath((path) => {
      makeStore(path)
      mkdirSync(join(`${path}.before-${known + 1}`, 'in the way'), { recursive: true })
      expect(openWriter(path, newer)).toMatchObject({ type: 'failed', failure: { type: 'unavailable' } })
      expect(existsSync(`${path}.before-${known + 1}.part`)).toBe(false)
      opened(openWriter(path, options)).close()
    }))

  test('lets go of the copies of earlier ones once it is done, and of nothing else', () =>
    withTemporaryPath((path) => {
      makeStore(path)
      const others = ['before-1', `before-${known}`, 'before-1.part', 'before-mine', 'damaged-1']
      for (const other of others) writeFileSync(`${path}.${other}`, '')
      opened(openWriter(path, newer)).close()
      expect(others.filter((other) => existsSync(`${path}.${other}`))).toEqual([
        'before-1.part',
        'before-mine',
        'damaged-1',
      ])
      expect(existsSync(`${path}.before-${known + 1}`)).toBe(true)
    }))

  test('of a new file makes no copy', () =>
    withTemporaryPath((path) => {
      opened(openWriter(path, newer)).close()
      expect(existsSync(`${path}.before-${known + 1}`)).toBe(false)
    }))
})

describe('opening for reading', () => {
  test('cannot write, and sees what the writer has committed', () =>
    withTemporaryPath((path) => {
      const writer = opened(openWriter(path, options))
      const reader = opened(openReader(path, options))
      writer.exec(insertFeed)
      expect(reader.prepare('SELECT count(*) FROM feeds').pluck().get()).toBe(1)
      expect(() => reader.exec('DELETE FROM feeds')).toThrow(/readonly/)
      reader.close()
      writer.close()
    }))

  test('a file that is not there, or of another version, is unavailable', () =>
    withTemporaryPath((path) => {
      const unavailable = { type: 'failed', failure: { type: 'unavailable' } }
      expect(openReader(path, options)).toMatchObject(unavailable)
      makeStore(path)
      expect(openReader(path, { ...options, migrations: [...allMigrations, next] })).toMatchObject(unavailable)
    }))
})
