import type { StoreWrites } from '../shared/store-contract'
import type { WritableDb } from './database'
import { createWordsMerge } from './merge-words'
import { searchableBody, spaceScripts } from './search-text'

/** An article whose words are to be found. */
export interface IndexedArticle {
  readonly id: number
  readonly feedId: number
  readonly sortAt: number
  readonly title: string
  readonly html: string
}

/** Milliseconds of the stretch of time by which the index keeps its order. */
const hourMs = 3_600_000
/** In the year 2089; later articles count as of this hour. With an id below it, a row's number is still a safe integer. */
const lastHour = 2 ** 20 - 1
/** Ids take the lower half of a row's number. */
export const largestId = 2 ** 32 - 1

/**
 * The number of an article's row in the index: the newest hour has the smallest, and within it the largest id, since FTS5
 * walks upwards faster than downwards. The triggers reckon it, too.
 */
export function wordsRow(sortAt: number, id: number): number {
  return (lastHour - hourOf(sortAt)) * (largestId + 1) + largestId - id
}

/** The hour of a time, counted from 1970; what is older counts as of its first hour. */
export function hourOf(sortAt: number): number {
  return Math.min(Math.max(Math.floor(sortAt / hourMs), 0), lastHour)
}

/**
 * Puts articles into the index, or in the place of what it had of them, inside the caller's transaction. In rising order
 * of rows: a smaller one than the last makes FTS5 write out all that it has gathered.
 */
function createIndexer(db: WritableDb): (articles: readonly IndexedArticle[]) => void {
  const put = db.prepare<[number, string, string, string]>(
    'INSERT OR REPLACE INTO article_words (rowid, title, body, feed) VALUES (?, ?, ?, ?)',
  )
  return (articles) => {
    const rows = articles.map((article) => ({ article, row: wordsRow(article.sortAt, article.id) }))
    for (const { article, row } of rows.sort((one, other) => one.row - other.row)) {
      put.run(row, spaceScripts(article.title), searchableBody(article.html), String(article.feedId))
    }
  }
}

/** More changed articles than this in one batch wait: indexing costs several times what storing does. */
const mostIndexedAtOnce = 20
/** Merged with each such batch, more than it adds: a round that leaves no idle moment leaves no pile of segments either. */
const pagesPerBatch = 40

/**
 * Takes the articles that a batch changed, inside its transaction. A few, as they come in day by day, can be found at once;
 * many, as a first poll brings them, wait for `indexSlice`, so that the round and whoever clicks do not.
 */
export function createChangeIndexer(db: WritableDb): (articles: readonly IndexedArticle[]) => void {
  const index = createIndexer(db)
  const merge = createWordsMerge(db)
  const wait = db.prepare<[number]>('INSERT OR IGNORE INTO words_waiting (id) VALUES (?)')
  return (articles) => {
    if (articles.length === 0) return
    if (articles.length <= mostIndexedAtOnce) {
      index(articles)
      merge(pagesPerBatch)
    } else for (const { id } of articles) wait.run(id)
  }
}

/** Characters of HTML after which a slice ends, however few articles that is. */
const charactersPerSlice = 150_000
/** Pages of the index that one slice merges, for each article that it could have indexed instead. */
const pagesPerArticle = 2

/** The articles of a slice, the newest that wait; exported so that a test can pin its plan. */
export const waitingSql = `
  SELECT s.id, s.feed_id AS feedId, s.sort_at AS sortAt, a.title, b.html
  FROM articles AS a CROSS JOIN statuses AS s ON s.id = a.id CROSS JOIN bodies AS b ON b.id = a.id
  WHERE a.id < @below AND s.deleted = 0 ORDER BY a.id DESC LIMIT @limit`

/** The same of those that wait by name. */
const namedSql = `
  SELECT s.id, s.feed_id AS feedId, s.sort_at AS sortAt, a.title, b.html
  FROM words_waiting AS w CROSS JOIN statuses AS s ON s.id = w.id CROSS JOIN articles AS a ON a.id = w.id
  CROSS JOIN bodies AS b ON b.id = w.id
  WHERE s.deleted = 0 ORDER BY w.id DESC LIMIT ?`

/** The first articles, at least one, until they have as much text as a slice may. */
function takeSlice(articles: Iterable<IndexedArticle>): readonly IndexedArticle[] {
  const taken: IndexedArticle[] = []
  let characters = 0
  for (const article of articles) {
    taken.push(article)
    characters += article.html.length
    if (characters >= charactersPerSlice) break
  }
  return taken
}

/**
 * The index's own long job, a bounded part per call: first the articles that came many at once, then those that were there
 * before the index, each from the newest on; then the merging that keeps it fast, which is left to idle moments.
 */
export function createIndexWrites(db: WritableDb): Pick<StoreWrites, 'indexSlice' | 'rebuildIndex' | 'stopRebuild'> {
  const readBelow = db.prepare<[], number>('SELECT below FROM search_progress WHERE id = 1').pluck()
  const keepBelow = db.prepare<[number]>('UPDATE search_progress SET below = ? WHERE id = 1')
  const newestId = db.prepare<[], number>('SELECT coalesce(max(id), 0) FROM articles').pluck()
  const waiting = db.prepare<{ below: number; limit: number }, IndexedArticle>(waitingSql)
  const merge = createWordsMerge(db)
  const index = createIndexer(db)
  const named = db.prepare<[number], IndexedArticle>(namedSql)
  const forgetFrom = db.prepare<[number]>('DELETE FROM words_waiting WHERE id >= ?')

  /** Newest first, so that what was taken, and what was deleted among it, is the end of the table. Null when none waits. */
  function indexNamed(limit: number): number | null {
    const articles = takeSlice(named.iterate(limit))
    if (forgetFrom.run(articles.at(-1)?.id ?? 0).changes === 0) return null
    index(articles)
    return articles.length
  }

  /** What was indexed is merged before more is, or FTS5 merges all of a level at once when it has sixteen segments. */
  let mayPileUp = false

  const slice = db.transaction((limit: number) => {
    if (mayPileUp && merge(limit * pagesPerArticle)) return { done: false, indexed: 0 }
    mayPileUp = true
    const indexed = indexNamed(limit)
    if (indexed !== null) return { done: false, indexed }
    const below = readBelow.get() ?? 0
    if (below > 0) {
      const articles = takeSlice(waiting.iterate({ below, limit }))
      index(articles)
      keepBelow.run(articles.at(-1)?.id ?? 0)
      return { done: false, indexed: articles.length }
    }
    mayPileUp = merge(limit * pagesPerArticle)
    return { done: !mayPileUp, indexed: 0 }
  })

  return {
    indexSlice: ({ limit }) => slice.immediate(Math.max(1, limit)),
    rebuildIndex: () => {
      const below = readBelow.get() ?? 0
      keepBelow.run((newestId.get() ?? 0) + 1)
      return { below }
    },
    stopRebuild: ({ below }) => {
      keepBelow.run(Math.min(below, readBelow.get() ?? 0))
      return null
    },
  }
}
