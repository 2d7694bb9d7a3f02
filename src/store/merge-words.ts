import type { WritableDb } from './database'

/**
 * Merging of the search index, in parts whose size we choose. FTS5 by itself merges within the commit that crosses 64
 * changed pages, or 64 deleted articles, and then 64 pages for each level of the index at once: deleting 400 articles
 * held the writer for half a second. So that is switched off (FTS5, section 6.1), and what writes words merges after it.
 *
 * The function merges some `pages` (a hundred are some 10 ms), inside the caller's transaction; false when there was nothing to merge.
 */
export function createWordsMerge(db: WritableDb): (pages: number) => boolean {
  switchOffItsOwn(db)
  const merge = db.prepare<[number]>("INSERT INTO article_words (article_words, rank) VALUES ('merge', ?)")
  const changes = db.prepare<[], number>('SELECT total_changes()').pluck()
  return (pages) => {
    const before = changes.get() ?? 0
    merge.run(Math.max(1, Math.trunc(pages)))
    // By the manual of FTS5, section 6.8: fewer than two changes mean that there was nothing to merge.
    return (changes.get() ?? 0) - before >= 2
  }
}

/** Kept in the file by FTS5. */
function switchOffItsOwn(db: WritableDb): void {
  const kept = db.prepare<[], number>("SELECT v FROM article_words_config WHERE k = 'automerge'").pluck().get()
  if (kept !== 0) db.prepare("INSERT INTO article_words (article_words, rank) VALUES ('automerge', 0)").run()
}
