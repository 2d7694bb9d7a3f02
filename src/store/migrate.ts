import type { ReadableDb, WritableDb } from './database'

export interface Migration {
  /** Becomes the file's `user_version`. */
  readonly version: number
  readonly name: string
  readonly up: (db: WritableDb) => void
}

/** The version of the schema in the file; 0 for a new file. */
export function schemaVersion(db: ReadableDb): number {
  return Number(db.pragma('user_version', { simple: true }))
}

/** The version that a list of migrations leads to. Throws when the numbers do not rise. */
export function newestVersion(migrations: readonly Migration[]): number {
  let newest = 0
  for (const migration of migrations) {
    if (!Number.isInteger(migration.version) || migration.version <= newest) {
      throw new Error(`Migration ${migration.version} (${migration.name}) must have a number above ${newest}`)
    }
    newest = migration.version
  }
  return newest
}

/**
 * Brings the file to the newest version. Each migration and its `user_version` are one transaction, so a failing one
 * throws and leaves the file at the version before it.
 */
export function migrate(db: WritableDb, migrations: readonly Migration[]): void {
  newestVersion(migrations)
  const found = schemaVersion(db)
  for (const migration of migrations) {
    if (migration.version <= found) continue
    const step = db.transaction(() => {
      migration.up(db)
      db.pragma(`user_version = ${migration.version}`)
    })
    step.immediate()
  }
}
