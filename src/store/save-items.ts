import { undecided } from '../feed/rule-decision'
import type { ArticleId, FeedId } from '../shared/model'
import type { ParsedItem } from '../shared/parsed-feed'
import type { AddedArticle, RuledResult } from '../shared/store/feeds'
import { type Arrival, createArrivalRules, type RuledArrivals } from './arrival-rules'
import type { CounterChange } from './counters'
import type { WritableDb } from './database'
import { type ArticleColumns, fromItem, toArticleId, wholeTime } from './rows'
import type { IndexedArticle } from './search-index'

/** What a document's items changed. */
export interface SavedItems {
  readonly added: readonly AddedArticle[]
  /** What of these counts; what rules hid is not among them. */
  readonly counts: CounterChange
  /** How many were new, hidden ones among them. */
  readonly brought: number
  /** What the rules did; see `RuledResult`. */
  readonly ruled: RuledResult | null
  readonly updated: readonly ArticleId[]
  /** The place in the timeline of the newest that was added; null where none was. */
  readonly newestAt: number | null
}

export type ItemSaver = (feedId: FeedId, items: readonly ParsedItem[], now: number) => SavedItems

/**
 * Stores a document's items inside the caller's transaction. The unique key decides what is new. An item that was edited is
 * updated quietly: it stays as read as it was and where it was in the timeline. A tombstone stays one. `changed` is told of
 * each article whose words are to be found anew. To be called once for each transaction, for all documents that it stores.
 */
export function createItemSaver(db: WritableDb): (changed: (article: IndexedArticle) => void) => ItemSaver {
  const addStatus = db
    .prepare<{ feedId: FeedId; key: string; now: number; sortAt: number }, number>(
      // Not ON CONFLICT DO NOTHING, which uses up an id for each item that is there already.
      `INSERT INTO statuses (feed_id, item_key, arrived_at, sort_at) SELECT @feedId, @key, @now, @sortAt
       WHERE NOT EXISTS (SELECT 1 FROM statuses WHERE feed_id = @feedId AND item_key = @key) RETURNING id`,
    )
    .pluck()
  const addArticle = db.prepare<ArticleColumns & { id: number }>(
    `INSERT INTO articles (id, title, snippet, thumbnail, author, link, published_at, updated_at, language, direction,
       content_hash, enclosures, categories)
     VALUES (@id, @title, @snippet, @thumbnail, @author, @link, @publishedAt, @updatedAt, @language, @direction,
       @contentHash, @enclosures, @categories)`,
  )
  const addBody = db.prepare<[number, string]>('INSERT INTO bodies (id, html) VALUES (?, ?)')
  const editArticle = db
    .prepare<ArticleColumns & { feedId: FeedId; key: string }, number>(
      `UPDATE articles SET title = @title, snippet = @snippet, thumbnail = @thumbnail, author = @author, link = @link,
         published_at = @publishedAt, updated_at = @updatedAt, language = @language, direction = @direction,
         content_hash = @contentHash, enclosures = @enclosures, categories = @categories
       WHERE id = (SELECT id FROM statuses WHERE feed_id = @feedId AND item_key = @key)
         AND content_hash <> @contentHash RETURNING id`,
    )
    .pluck()
  const readStatus = db.prepare<[number], { sort_at: number; deleted: number }>(
    'SELECT sort_at, deleted FROM statuses WHERE id = ?',
  )
  const beginRules = createArrivalRules(db)
  const editBody = db.prepare<[string, number]>('UPDATE bodies SET html = ? WHERE id = ?')

  return (changed) => {
    const applyRules = beginRules()
    return (feedId, items, now) => {
      const arrivals: Arrival[] = []
      const updated: ArticleId[] = []
      let newestAt: number | null = null
      // Documents list the newest first. Stored from the end, items without a date keep that order, as ids rise.
      for (const item of [...items].reverse()) {
        const columns = fromItem(item)
        const sortAt = sortTime(item, now)
        const id = addStatus.get({ feedId, key: item.key, now, sortAt })
        if (id !== undefined) {
          addArticle.run({ ...columns, id })
          addBody.run(id, item.html)
          newestAt = Math.max(newestAt ?? sortAt, sortAt)
          arrivals.push({ id, item })
          continue
        }
        const edited = editArticle.get({ ...columns, feedId, key: item.key })
        if (edited === undefined) continue
        editBody.run(item.html, edited)
        const status = readStatus.get(edited)
        // What a rule hid stays out of sight, and changes unseen.
        if (status === undefined || status.deleted === 1) continue
        updated.push(toArticleId(edited))
        changed({ id: edited, feedId, sortAt: status.sort_at, title: item.title, html: item.html })
      }
      const ruled = applyRules(feedId, arrivals, now)
      for (const [index, { id, item }] of arrivals.entries()) {
        if (ruled.decisions[index]?.hidden) continue
        changed({ id, feedId, sortAt: sortTime(item, now), title: item.title, html: item.html })
      }
      return { ...outcomeOf(arrivals, ruled), updated: updated.reverse(), newestAt }
    }
  }
}

/** What is told of arrivals, in the order of the document, and what is counted. */
function outcomeOf(arrivals: readonly Arrival[], { decisions, touched, stopped }: RuledArrivals) {
  const seen = arrivals.flatMap(({ id, item }, index) => {
    const decision = decisions[index] ?? undecided
    return decision.hidden ? [] : [{ id: toArticleId(id), title: item.title, decision }]
  })
  const added = seen.map(({ id, title, decision: { notify } }) => ({ id, title, ...(notify !== null && { notify }) }))
  return {
    added: added.reverse(),
    counts: {
      articles: seen.length,
      unread: seen.filter(({ decision }) => !decision.read).length,
      starred: seen.filter(({ decision }) => decision.starred).length,
    },
    brought: arrivals.length,
    ruled: touched + stopped.length === 0 ? null : { touched, stopped: stopped.map(({ title }) => title) },
  }
}

/** A date in the future would pin the article to the top of the timeline until that day. */
function sortTime(item: ParsedItem, now: number): number {
  return Math.min(wholeTime(item.publishedAt) ?? now, now)
}
