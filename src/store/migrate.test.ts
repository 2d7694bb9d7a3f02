import { describe, expect, test } from 'vitest'
import type { WritableDb } from './database'
import { type Migration, migrate, newestVersion, schemaVersion } from './migrate'
import { allMigrations } from './migrations'
import { memoryDatabase } from './testing/temporary-store'

const addTable = (version: number, table: string): Migration => ({
  version,
  name: `add ${table}`,
  up: (db) => void db.exec(`CREATE TABLE ${table} (id INTEGER PRIMARY KEY) STRICT`),
})
const failing: Migration = {
  version: 3,
  name: 'fails half-way',
  up: (db) => {
    db.exec('CREATE TABLE third (id INTEGER PRIMARY KEY) STRICT; INSERT INTO first VALUES (7)')
    throw new Error('no more room')
  },
}

function tablesOf(db: WritableDb): unknown[] {
  return db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all()
}

describe('migrating', () => {
  test('runs what is missing, in order, and sets the version', () => {
    const db = memoryDatabase([addTable(1, 'first')])
    migrate(db, [addTable(1, 'first'), addTable(2, 'second'), addTable(5, 'fifth')])
    expect(tablesOf(db)).toEqual(['fifth', 'first', 'second'])
    expect(schemaVersion(db)).toBe(5)
  })

  test('again does nothing', () => {
    const db = memoryDatabase([addTable(1, 'first')])
    migrate(db, [addTable(1, 'first')])
    expect(schemaVersion(db)).toBe(1)
  })

  test('that fails leaves the file as it was, also what came before it on the way', () => {
    const db = memoryDatabase([addTable(1, 'first')])
    expect(() => migrate(db, [addTable(1, 'first'), addTable(2, 'second'), failing])).toThrow('no more room')
    expect(schemaVersion(db)).toBe(1)
    expect(tablesOf(db)).toEqual(['first'])
    expect(db.prepare('SELECT count(*) FROM first').pluck().get()).toBe(0)
  })

  test('refuses numbers that do not rise', () => {
    expect(() => newestVersion([addTable(2, 'a'), addTable(2, 'b')])).toThrow(/above 2/)
    expect(() => newestVersion([addTable(0, 'a')])).toThrow(/above 0/)
  })
})

test('the migrations of this version have rising numbers from 1', () => {
  expect(allMigrations[0]?.version).toBe(1)
  expect(newestVersion(allMigrations)).toBe(allMigrations.at(-1)?.version)
})
