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
 * Brings the file to the newest version, in one transaction: whatever ends it, a bug, a full disk or a power cut, the file
 * is then of the newest version or as it was. Throws what went wrong.
 */
export function migrate(db: WritableDb, migrations: readonly Migration[]): void {
  newestVersion(migrations)
  const found = schemaVersion(db)
  const missing = migrations.filter(({ version }) => version > found)
  if (missing.length === 0) return
  const climb = db.transaction(() => {
    for (const { version, up } of missing) {
      up(db)
      db.pragma(`user_version = ${version}`)
    }
  })
  climb.immediate()
}
