import { directionOf } from '../feed/text-direction'
import { thumbnailOf } from '../feed/thumbnail'
import type { ArchiveArticle, ArchiveDeleted } from '../shared/archive'
import { areComplete, type Conditions, isConditions } from '../shared/conditions'
import type { FeedId } from '../shared/model'
import { freshPollState } from '../shared/poller-contract'
import { areActions, areRuleConditions, type RuleActions } from '../shared/rules'
import type { ArchiveWrites, ImportedArticles } from '../shared/store/archive'
import { createConditionReader } from './archive-conditions'
import { createForgetting } from './chosen'
import { createCounters } from './counters'
import type { WritableDb } from './database'
import { fromPollState, toFeedId } from './rows'
import { createRuleReads, createRuleWrites } from './rules'
import { createSavedSearchReads, createSavedSearchWrites } from './saved-searches'

interface StatusRow {
  readonly id: number
  readonly read: number
  readonly starred: number
  readonly deleted: number
}

type Outcome = 'added' | 'changed' | 'same'

/** Stores what an archive has beside its feeds. */
export function createArchiveWrites(db: WritableDb): ArchiveWrites {
  const feedOf = createFeedFinder(db)
  const store = createArticleStore(db)
  const bury = db.prepare<{ feedId: FeedId; key: string; now: number }>(
    `INSERT INTO statuses (feed_id, item_key, read, deleted, arrived_at, sort_at) SELECT @feedId, @key, 1, 1, @now, @now
     WHERE NOT EXISTS (SELECT 1 FROM statuses WHERE feed_id = @feedId AND item_key = @key)`,
  )
  const hold = db.prepare<[string, string | null, string, string | null, number, number, string]>(
    'INSERT INTO feeds (url, site_url, title, custom_title, added_at, removed_at, poll_state) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )

  const importAll = db.transaction(
    (articles: readonly ArchiveArticle[], deleted: readonly ArchiveDeleted[], now: number): ImportedArticles => {
      const count = { added: 0, becameRead: 0, becameStarred: 0, alreadyThere: 0, withoutFeed: 0 }
      const feedIds = new Set<FeedId>()
      for (const { feed, keys } of deleted) {
        const feedId = feedOf(feed)
        if (feedId !== null) for (const key of keys) bury.run({ feedId, key, now })
      }
      for (const article of articles) {
        const feedId = feedOf(article.feed)
        if (feedId === null) {
          count.withoutFeed += 1
          continue
        }
        const { outcome, read, starred } = store(feedId, article, now)
        if (outcome !== 'same') feedIds.add(feedId)
        if (outcome === 'added') count.added += 1
        if (outcome === 'same') count.alreadyThere += 1
        if (read) count.becameRead += 1
        if (starred) count.becameStarred += 1
      }
      return { ...count, feedIds: [...feedIds] }
    },
  )
  const holdAll = db.transaction((feeds: Parameters<ArchiveWrites['holdLeftFeeds']>[0]['feeds'], now: number) => {
    const state = fromPollState(freshPollState)
    for (const { url, siteUrl, title, customTitle } of feeds) {
      if (feedOf(url) === null) hold.run(url, siteUrl, title, customTitle, now, now, state)
    }
    return null
  })
  return {
    holdLeftFeeds: ({ feeds, now }) => holdAll.immediate(feeds, now),
    importArticles: ({ articles, deleted, now }) => importAll.immediate(articles, deleted, now),
    importSearches: createSearchImport(db),
    importRules: createRuleImport(db),
  }
}

/** The feed of an address: the one that is followed, else the one that was left last. */
function createFeedFinder(db: WritableDb): (url: string) => FeedId | null {
  const followed = db.prepare<[string], number>('SELECT id FROM feeds WHERE url = ? AND removed_at IS NULL').pluck()
  const left = db
    .prepare<[string], number>(
      `SELECT id FROM feeds INDEXED BY feeds_removed WHERE removed_at IS NOT NULL AND url = ?
       ORDER BY removed_at DESC LIMIT 1`,
    )
    .pluck()
  return (url) => {
    const id = followed.get(url) ?? left.get(url)
    return id === undefined ? null : toFeedId(id)
  }
}

/** Stores one article, or says of the one that is there what the archive says of it. */
function createArticleStore(db: WritableDb) {
  const find = db.prepare<[number, string], StatusRow>(
    'SELECT id, read, starred, deleted FROM statuses WHERE feed_id = ? AND item_key = ?',
  )
  const drop = db.prepare<[number]>('DELETE FROM statuses WHERE id = ?')
  const say = db.prepare<[number, number, number]>(
    'UPDATE statuses SET read = ?, starred = ?, mark = NULL WHERE id = ?',
  )
  const star = db.prepare<[number]>('UPDATE statuses SET starred = 1 WHERE id = ?')
  const addFullText = db.prepare<[string, number, number]>(
    'INSERT OR IGNORE INTO full_texts (id, html, read_at) SELECT id, ?, ? FROM articles WHERE id = ?',
  )
  const addPlace = db.prepare<[string, number, number]>(
    'INSERT OR IGNORE INTO media_places (article_id, url, seconds) SELECT id, ?, ? FROM articles WHERE id = ?',
  )
  /** What is kept beside an article, where nothing of the kind is there. */
  const addBeside = ({ fullText, places }: ArchiveArticle, now: number, id: number): void => {
    if (fullText !== null) addFullText.run(fullText, now, id)
    for (const { url, seconds } of places) addPlace.run(url, seconds, id)
  }
  const add = createArticleAdder(db)
  const counters = createCounters(db)
  const forget = createForgetting(db)

  return (feedId: FeedId, article: ArchiveArticle, now: number) => {
    const there = find.get(feedId, article.key)
    // What a person deleted stays deleted, but not against a star.
    const isBuried = there?.deleted === 1
    if (isBuried && !article.starred) return { outcome: 'same' as Outcome, read: false, starred: false }
    if (there === undefined || isBuried) {
      if (there !== undefined) drop.run(there.id)
      const id = add(feedId, article, now)
      addBeside(article, now, id)
      return { outcome: 'added' as Outcome, read: false, starred: false }
    }
    const read = article.read && there.read === 0
    const starred = article.starred && there.starred === 0
    if (read) {
      say.run(1, there.starred, there.id)
      forget(there.id, 'read')
    }
    if (starred) {
      star.run(there.id)
      forget(there.id, 'starred')
    }
    addBeside(article, now, there.id)
    if (read || starred) counters.shift(feedId, { articles: 0, unread: read ? -1 : 0, starred: starred ? 1 : 0 })
    return { outcome: (read || starred ? 'changed' : 'same') as Outcome, read, starred }
  }
}

function createArticleAdder(db: WritableDb): (feedId: FeedId, article: ArchiveArticle, now: number) => number {
  const addStatus = db
    .prepare<[number, string, number, number, number, number], number>(
      `INSERT INTO statuses (feed_id, item_key, read, starred, arrived_at, sort_at) VALUES (?, ?, ?, ?, ?, ?) RETURNING id`,
    )
    .pluck()
  const addArticle = db.prepare<Readonly<Record<string, string | number | null>>>(
    `INSERT INTO articles (id, title, snippet, thumbnail, author, link, published_at, updated_at, language, direction,
       content_hash, enclosures, categories)
     VALUES (@id, @title, @snippet, @thumbnail, @author, @link, @publishedAt, @updatedAt, @language, @direction,
       @contentHash, @enclosures, @categories)`,
  )
  const addBody = db.prepare<[number, string]>('INSERT INTO bodies (id, html) VALUES (?, ?)')
  const newest = db.prepare<{ at: number; id: number }>(
    'UPDATE feeds SET newest_at = max(coalesce(newest_at, @at), @at) WHERE id = @id',
  )
  const indexLater = db.prepare<[number]>('INSERT OR IGNORE INTO words_waiting (id) VALUES (?)')
  const counters = createCounters(db)

  return (feedId, article, now) => {
    const { key, read, starred, html, enclosures, categories, title, snippet, author, link, language } = article
    // Nothing came, and nothing stands, in the future.
    const sortAt = Math.min(timeOf(article.sorted) ?? now, now)
    const arrivedAt = Math.min(timeOf(article.arrived) ?? now, now)
    const id = addStatus.get(feedId, key, read ? 1 : 0, starred ? 1 : 0, arrivedAt, sortAt)
    if (id === undefined) throw new Error('The new article has no id')
    addArticle.run({
      id,
      title,
      snippet,
      thumbnail: thumbnailOf(html, enclosures),
      author,
      link,
      publishedAt: timeOf(article.published),
      updatedAt: timeOf(article.updated),
      language,
      direction: directionOf(language),
      contentHash: article.contentHash,
      enclosures: JSON.stringify(enclosures),
      categories: JSON.stringify(categories),
    })
    addBody.run(id, html)
    newest.run({ at: sortAt, id: feedId })
    indexLater.run(id)
    counters.shift(feedId, { articles: 1, unread: read ? 0 : 1, starred: starred ? 1 : 0 })
    return id
  }
}

function createSearchImport(db: WritableDb): ArchiveWrites['importSearches'] {
  const local = createConditionReader(db)
  const { listSavedSearches } = createSavedSearchReads(db)
  const { createSavedSearch } = createSavedSearchWrites(db)
  const importAll = db.transaction((searches: Parameters<ArchiveWrites['importSearches']>[0]['searches']) => {
    const known = new Set(listSavedSearches({}).map(({ title, conditions }) => JSON.stringify([title, conditions])))
    return countAdded(searches, ({ title, match, of }) => {
      const conditions: unknown = { match, of: of.map(local) }
      if (!isConditions(conditions) || !areComplete(conditions)) return 'skipped'
      if (known.has(JSON.stringify([title, conditions]))) return 'there'
      return createSavedSearch({ title, conditions }) === null ? 'skipped' : 'added'
    })
  })
  return ({ searches }) => importAll.immediate(searches)
}

function createRuleImport(db: WritableDb): ArchiveWrites['importRules'] {
  const local = createConditionReader(db)
  const { listRules } = createRuleReads(db)
  const { createRule, switchRule } = createRuleWrites(db)
  const importAll = db.transaction((rules: Parameters<ArchiveWrites['importRules']>[0]['rules']) => {
    const keyOf = (title: string, conditions: Conditions, { read, star, hide, notify }: RuleActions): string =>
      JSON.stringify([title, conditions, read, star, hide, notify])
    const known = new Set(listRules({}).map(({ title, conditions, actions }) => keyOf(title, conditions, actions)))
    return countAdded(rules, ({ title, enabled, match, of, actions }) => {
      const conditions: unknown = { match, of: of.map(local) }
      if (!areRuleConditions(conditions) || !areActions(actions)) return 'skipped'
      if (known.has(keyOf(title, conditions, actions))) return 'there'
      const { read, star, hide, notify } = actions
      const id = createRule({ title, conditions, actions: { read, star, hide, notify } })
      if (id === null) return 'skipped'
      if (!enabled) switchRule({ id, enabled })
      return 'added'
    })
  })
  return ({ rules }) => importAll.immediate(rules)
}

function countAdded<T>(all: readonly T[], add: (one: T) => 'added' | 'there' | 'skipped') {
  const results = all.map(add)
  const count = (result: 'added' | 'skipped'): number => results.filter((each) => each === result).length
  return { added: count('added'), skipped: count('skipped') }
}

function timeOf(time: string | null): number | null {
  const at = time === null ? Number.NaN : Date.parse(time)
  return Number.isNaN(at) ? null : at
}
