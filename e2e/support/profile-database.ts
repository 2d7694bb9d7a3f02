/** The profile's database as it lies on the disk once the app is gone; specs look, and never write. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'

export interface StoredItem {
  readonly feedUrl: string
  readonly title: string
}

/** Opens the one database of a profile, asks, and closes it. */
export function inProfileDatabase<T>(profile: string, ask: (db: Database.Database) => T): T {
  const [name, ...more] = readdirSync(profile).filter((file) => /\.(sqlite3?|db)$/.test(file) && !/^[A-Z]/.test(file))
  if (name === undefined || more.length > 0)
    throw new Error(`Not one database in ${profile}: ${[name, ...more].join()}`)
  // Not read-only: after a hard end SQLite has to take up the write-ahead log before it can read.
  const db = new Database(join(profile, name), { fileMustExist: true })
  try {
    return ask(db)
  } finally {
    db.close()
  }
}

export function integrityOf(profile: string): string {
  return inProfileDatabase(profile, (db) => String(db.pragma('integrity_check', { simple: true })))
}

/** Every stored article with its feed's address, once per row. */
export function storedItems(profile: string): readonly StoredItem[] {
  return inProfileDatabase(profile, (db) =>
    db
      .prepare<[], StoredItem>(
        `SELECT feeds.url AS feedUrl, articles.title AS title FROM articles
         JOIN statuses ON statuses.id = articles.id JOIN feeds ON feeds.id = statuses.feed_id
         ORDER BY feedUrl, title`,
      )
      .all(),
  )
}
