/** What an archive is made of, read from the store in parts, so that no read keeps the log from being emptied for long. */
import {
  type ArchiveArticle,
  type ArchiveFeed,
  type ArchiveFolder,
  type ArchiveRecord,
  type ArchiveRule,
  type ArchiveSavedSearch,
  type ArchiveScope,
  settingsLeftBehind,
} from '../shared/archive'
import { isKeepRule } from '../shared/keep-rule'
import type { Enclosure } from '../shared/model'
import { isNotifyRule } from '../shared/notify-rule'
import { isPictureRule } from '../shared/picture-rule'
import type { MediaPlace } from '../shared/playback'
import { createConditionsWriter } from './archive-conditions'
import type { ReadableDb } from './database'
import { type FolderRow, folderColumns, toAsking } from './rows'
import { createRuleReads } from './rules'
import { createSavedSearchReads } from './saved-searches'
import { createSettingsRead } from './settings'

interface FeedRow {
  readonly id: number
  readonly position: number
  readonly url: string
  readonly title: string
  readonly custom_title: string | null
  readonly site_url: string | null
  readonly folder_id: number | null
  readonly keep: string | null
  readonly pictures: string | null
  readonly notify_rule: string | null
  readonly full_text: number
  readonly paused_at: number | null
  readonly removed_at: number | null
  readonly asking: string | null
}

interface ArticleRow {
  readonly id: number
  readonly url: string
  readonly item_key: string
  readonly title: string
  readonly link: string | null
  readonly author: string | null
  readonly published_at: number | null
  readonly updated_at: number | null
  readonly arrived_at: number
  readonly sort_at: number
  readonly read: number
  readonly starred: number
  readonly language: string | null
  readonly snippet: string
  readonly categories: string
  readonly enclosures: string
  readonly places: string
  readonly html: string | null
  readonly full_html: string | null
  readonly content_hash: string
}

/** Along the statuses' own numbers; of feeds that are not followed only what is starred. Exported so that a test can pin the plan. */
export const archiveArticlesSql = `
  SELECT s.id, f.url, s.item_key, a.title, a.link, a.author, a.published_at, a.updated_at, s.arrived_at, s.sort_at, s.read,
    s.starred, a.language, a.snippet, a.categories, a.enclosures, b.html, t.html AS full_html, a.content_hash,
    (SELECT json_group_array(json_object('url', m.url, 'seconds', m.seconds)) FROM media_places AS m
     WHERE m.article_id = s.id) AS places
  FROM statuses AS s NOT INDEXED CROSS JOIN feeds AS f ON f.id = s.feed_id CROSS JOIN articles AS a ON a.id = s.id
    LEFT JOIN bodies AS b ON b.id = a.id LEFT JOIN full_texts AS t ON t.id = a.id
  WHERE s.id > @after AND s.deleted = 0 AND (s.starred = 1 OR (@starredOnly = 0 AND f.removed_at IS NULL))
  ORDER BY s.id LIMIT @limit`

const deletedSql = `
  SELECT s.id, f.url, s.item_key FROM statuses AS s NOT INDEXED CROSS JOIN feeds AS f ON f.id = s.feed_id
  WHERE s.id > @after AND s.deleted = 1 AND f.removed_at IS NULL ORDER BY s.id LIMIT @limit`

const feedsSql = `
  SELECT id, position, url, title, custom_title, site_url, folder_id, keep, pictures, notify_rule, full_text, paused_at,
    removed_at, asking
  FROM feeds AS f WHERE removed_at IS NULL OR EXISTS (
    SELECT 1 FROM statuses AS s INDEXED BY statuses_of_feed WHERE s.feed_id = f.id AND s.deleted = 0 AND s.starred = 1)
  ORDER BY id`

/** Articles of one part: a read ends after it. */
const perPart = 200
const keysPerRecord = 500

/** How many articles an archive of this scope has, nearly: for its progress. */
export function countArchived(db: ReadableDb, scope: ArchiveScope): number {
  const column = scope === 'starred' ? 'starred_count' : 'all_count'
  return db.prepare<[], number>(`SELECT ${column} FROM totals WHERE id = 1`).pluck().get() ?? 0
}

/** Told of the title of each saved search and rule that no archive can hold. */
type LeftOut = (title: string) => void

/** Folders and feeds, then what else there is, then the articles in the order in which they came. */
export function* archiveRecords(db: ReadableDb, scope: ArchiveScope, leftOut: LeftOut): Generator<ArchiveRecord> {
  yield* sidebarOf(db)
  if (scope === 'everything') {
    yield* searchesOf(db, leftOut)
    yield* rulesOf(db, leftOut)
    yield { type: 'settings', values: settingsOf(db) }
    yield* deletedOf(db)
  }
  yield* articlesOf(db, scope)
}

/** In the order of the sidebar, each folder before what is in it; then the feeds that only have starred articles left. */
function* sidebarOf(db: ReadableDb): Generator<ArchiveFolder | ArchiveFeed> {
  const folders = db.prepare<[], FolderRow>(`SELECT ${folderColumns} FROM folders`).all()
  const feeds = db.prepare<[], FeedRow>(feedsSql).all()
  const followed = feeds.filter(({ removed_at }) => removed_at === null)
  function* inside(parent: number | null): Generator<ArchiveFolder | ArchiveFeed> {
    const level: readonly Placed[] = [
      ...folders.filter(({ parent_id }) => parent_id === parent).map((row) => ({ row, title: row.title })),
      ...followed
        .filter(({ folder_id }) => folder_id === parent)
        .map((row) => ({ row, title: row.custom_title ?? row.title })),
    ]
    for (const { row } of level.toSorted(byPlace)) {
      if ('url' in row) {
        yield toArchiveFeed(row)
        continue
      }
      const notify = isNotifyRule(row.notify_rule) ? row.notify_rule : null
      yield { type: 'folder', id: row.id, parent, title: row.title, notify }
      yield* inside(row.id)
    }
  }
  yield* inside(null)
  for (const row of feeds) if (row.removed_at !== null) yield toArchiveFeed(row)
}

interface Placed {
  readonly row: FolderRow | FeedRow
  readonly title: string
}

/** As the sidebar has them: by their places, and where those are equal folders first, then by their titles. */
function byPlace(one: Placed, other: Placed): number {
  const kind = (placed: Placed): number => ('url' in placed.row ? 1 : 0)
  const titles = one.title.toLowerCase() < other.title.toLowerCase() ? -1 : one.title === other.title ? 0 : 1
  return one.row.position - other.row.position || kind(one) - kind(other) || titles || one.row.id - other.row.id
}

function toArchiveFeed(row: FeedRow): ArchiveFeed {
  const asking = toAsking(row.asking)
  return {
    type: 'feed',
    url: row.url,
    title: row.title,
    customTitle: row.custom_title,
    siteUrl: row.site_url,
    folder: row.removed_at === null ? row.folder_id : null,
    unsubscribed: row.removed_at !== null,
    keep: isKeepRule(row.keep) ? row.keep : null,
    pictures: isPictureRule(row.pictures) ? row.pictures : null,
    notify: isNotifyRule(row.notify_rule) ? row.notify_rule : null,
    fullText: row.full_text === 1,
    paused: row.paused_at !== null,
    userAgent: asking?.userAgent ?? null,
    ignorePace: asking?.ignorePace ?? false,
  }
}

function* searchesOf(db: ReadableDb, leftOut: LeftOut): Generator<ArchiveSavedSearch> {
  const portable = createConditionsWriter(db)
  for (const { title, conditions } of createSavedSearchReads(db).listSavedSearches({})) {
    const of = portable(conditions)
    if (of === null) leftOut(title)
    else yield { type: 'saved-search', title, match: conditions.match, of }
  }
}

function* rulesOf(db: ReadableDb, leftOut: LeftOut): Generator<ArchiveRule> {
  const portable = createConditionsWriter(db)
  for (const { title, enabled, conditions, actions } of createRuleReads(db).listRules({})) {
    const of = portable(conditions)
    if (of === null) leftOut(title)
    else yield { type: 'rule', title, enabled, match: conditions.match, of, actions }
  }
}

function settingsOf(db: ReadableDb): Readonly<Record<string, unknown>> {
  const behind: readonly string[] = settingsLeftBehind
  return Object.fromEntries(Object.entries(createSettingsRead(db)({})).filter(([key]) => !behind.includes(key)))
}

function* deletedOf(db: ReadableDb): Generator<ArchiveRecord> {
  const rows = db.prepare<{ after: number; limit: number }, { id: number; url: string; item_key: string }>(deletedSql)
  for (let after = 0; ; ) {
    const part = rows.all({ after, limit: keysPerRecord })
    const keysOf = new Map<string, string[]>()
    for (const { url, item_key } of part) keysOf.set(url, [...(keysOf.get(url) ?? []), item_key])
    for (const [feed, keys] of keysOf) yield { type: 'deleted', feed, keys }
    const last = part.at(-1)
    if (last === undefined) return
    after = last.id
  }
}

function* articlesOf(db: ReadableDb, scope: ArchiveScope): Generator<ArchiveArticle> {
  const rows = db.prepare<{ after: number; limit: number; starredOnly: number }, ArticleRow>(archiveArticlesSql)
  const starredOnly = scope === 'starred' ? 1 : 0
  for (let after = 0; ; ) {
    let last: number | null = null
    // One by one: of two hundred the bodies together may be hundreds of megabytes.
    for (const row of rows.iterate({ after, limit: perPart, starredOnly })) {
      last = row.id
      yield toArchiveArticle(row)
    }
    if (last === null) return
    after = last
  }
}

function toArchiveArticle(row: ArticleRow): ArchiveArticle {
  return {
    type: 'article',
    feed: row.url,
    key: row.item_key,
    title: row.title,
    link: row.link,
    author: row.author,
    published: timeOf(row.published_at),
    updated: timeOf(row.updated_at),
    arrived: timeOf(row.arrived_at) ?? timeOf(0) ?? '',
    sorted: timeOf(row.sort_at) ?? timeOf(0) ?? '',
    read: row.read === 1,
    starred: row.starred === 1,
    language: row.language,
    snippet: row.snippet,
    categories: JSON.parse(row.categories) as readonly string[],
    enclosures: JSON.parse(row.enclosures) as readonly Enclosure[],
    places: JSON.parse(row.places) as readonly MediaPlace[],
    html: row.html ?? '',
    fullText: row.full_html,
    contentHash: row.content_hash,
  }
}

/** A time that no calendar has is none. */
function timeOf(time: number | null): string | null {
  if (time === null || Math.abs(time) > 8.64e15) return null
  return new Date(time).toISOString()
}
