import type { StoreLog, WritableDb } from './database'

/**
 * The same writes, which make the index anew where it is found damaged, and are then done again. All that it holds is made of
 * the stored texts, so a damaged one must not keep articles from being stored or deleted. What was there waits to be indexed.
 */
export function healing<W extends object>(db: WritableDb, log: StoreLog, writes: W): W {
  const heal = db.transaction(() => {
    const sql = db.prepare<[], string>("SELECT sql FROM sqlite_schema WHERE name = 'article_words'").pluck().get()
    if (sql === undefined) throw new Error('There is no search index')
    db.exec(`DROP TABLE article_words; ${sql}; DELETE FROM words_waiting;
      UPDATE search_progress SET below = (SELECT coalesce(max(id), 0) + 1 FROM articles) WHERE id = 1`)
  })
  const healed = (write: (argument: unknown) => unknown) => (argument: unknown) => {
    try {
      return write(argument)
    } catch (error) {
      if (!isDamage(error)) throw error
      log('error', `The search index is damaged and is made anew: ${String(error)}`)
      heal.immediate()
      return write(argument)
    }
  }
  return Object.fromEntries(Object.entries(writes).map(([name, write]) => [name, healed(write)])) as W
}

/** Where the index's own tables contradict each other, SQLite names no table of ours as it does elsewhere. */
function isDamage(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false
  return error.code === 'SQLITE_CORRUPT_VTAB' || error.message === 'constraint failed'
}
