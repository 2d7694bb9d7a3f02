/** Looks into the store of a running app through a connection of the bench's own, which reads one row and is gone. */
import { join } from 'node:path'
import Database from 'better-sqlite3'

export interface FeedInStore {
  readonly articles: number
  readonly starred: number
}

/** What is left of a feed, or null when its row is gone. */
export function lookAtFeed(profile: string, feedId: number): FeedInStore | null {
  return inStore(profile, (db) => {
    const articles = db.prepare<[number], number>('SELECT article_count FROM feeds WHERE id = ?').pluck().get(feedId)
    if (articles === undefined) return null
    const starred = db
      .prepare<[number], number>('SELECT count(*) FROM statuses WHERE starred = 1 AND deleted = 0 AND feed_id = ?')
      .pluck()
      .get(feedId)
    return { articles, starred: starred ?? 0 }
  })
}

function inStore<T>(profile: string, ask: (db: Database.Database) => T): T {
  const db = new Database(join(profile, 'courant.db'), { readonly: true, fileMustExist: true })
  try {
    return ask(db)
  } finally {
    db.close()
  }
}
