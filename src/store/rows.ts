/** Row ⇄ model, the only place that knows both the columns and the nouns. */
import { feedHealth } from '../feed/feed-health'
import { readingSeconds } from '../feed/reading-time'
import { thumbnailOf } from '../feed/thumbnail'
import type { StoredAsking } from '../shared/asking'
import { isKeepRule } from '../shared/keep-rule'
import type {
  Article,
  ArticleId,
  ArticleSummary,
  Counts,
  Enclosure,
  Feed,
  FeedId,
  Folder,
  FolderId,
} from '../shared/model'
import { isNotifyRule } from '../shared/notify-rule'
import type { ParsedItem } from '../shared/parsed-feed'
import { isPictureRule } from '../shared/picture-rule'
import { freshPollState, type PollState } from '../shared/poller-contract'
import type { ArticleBody } from '../shared/store/articles'
import type { StoredFeed } from '../shared/store/feeds'

export interface FeedRow {
  readonly id: number
  readonly url: string
  readonly site_url: string | null
  readonly title: string
  readonly custom_title: string | null
  readonly keep: string | null
  readonly paused_at: number | null
  readonly pictures: string | null
  readonly folder_id: number | null
  readonly position: number
  readonly notify_rule: string | null
  readonly icon_at: number | null
  readonly unread_count: number
  readonly article_count: number
  readonly poll_state: string
}
/** The columns of a `FeedRow`. */
export const feedColumns = `id, url, site_url, title, custom_title, folder_id, position, notify_rule, icon_at, unread_count, article_count, poll_state, keep,
  paused_at, pictures`

/** What a feed is called, from `feeds AS f`. */
export const shownTitle = 'coalesce(f.custom_title, f.title)'

export interface FolderRow {
  readonly id: number
  readonly parent_id: number | null
  readonly title: string
  readonly position: number
  readonly notify_rule: string | null
}
/** The columns of a `FolderRow`. */
export const folderColumns = 'id, parent_id, title, position, notify_rule'

export interface SummaryRow {
  readonly id: number
  readonly feed_id: number
  readonly feed_title: string
  readonly title: string
  readonly snippet: string
  readonly thumbnail: string | null
  readonly author: string | null
  readonly published_at: number | null
  readonly sort_at: number
  readonly read: number
  readonly starred: number
}
/** The columns of a `SummaryRow`, from `statuses AS s`, `articles AS a` and `feeds AS f`. */
export const summaryColumns = `s.id, s.feed_id, ${shownTitle} AS feed_title, a.title, a.snippet, a.thumbnail, a.author, a.published_at,
  s.sort_at, s.read, s.starred`

export interface ArticleRow extends SummaryRow {
  readonly link: string | null
  readonly language: string | null
  readonly direction: 'ltr' | 'rtl' | null
  readonly enclosures: string
  readonly updated_at: number | null
  readonly html: string | null
  readonly full_html: string | null
  readonly always_full: number
}
/** The columns of an `ArticleRow`. */
export const articleColumns = `${summaryColumns}, a.link, a.language, a.direction, a.enclosures, a.updated_at, b.html,
  t.html AS full_html, f.full_text AS always_full`

export interface TotalsRow {
  readonly all_count: number
  readonly unread_count: number
  readonly starred_count: number
}

/** What an item puts into the article and body columns. */
export interface ArticleColumns {
  readonly title: string
  readonly snippet: string
  readonly thumbnail: string | null
  readonly author: string | null
  readonly link: string | null
  readonly publishedAt: number | null
  readonly updatedAt: number | null
  readonly language: string | null
  readonly direction: 'ltr' | 'rtl' | null
  readonly contentHash: string
  readonly enclosures: string
  readonly categories: string
}

export function toFeedId(id: number): FeedId {
  return id as FeedId
}

export function toFolderId(id: number): FolderId {
  return id as FolderId
}

export function toArticleId(id: number): ArticleId {
  return id as ArticleId
}

/** A state written by an older version lacks what came since; the fresh state stands in for it. */
export function toPollState(json: string): PollState {
  return { ...freshPollState, ...(JSON.parse(json) as Partial<PollState>) }
}

export function fromPollState(state: PollState): string {
  return JSON.stringify(state)
}

export function toFeed(row: FeedRow): Feed {
  const state = toPollState(row.poll_state)
  return {
    id: toFeedId(row.id),
    url: row.url,
    siteUrl: row.site_url,
    title: row.custom_title ?? row.title,
    customTitle: row.custom_title,
    keep: isKeepRule(row.keep) ? row.keep : null,
    pictures: isPictureRule(row.pictures) ? row.pictures : null,
    folderId: row.folder_id === null ? null : toFolderId(row.folder_id),
    position: row.position,
    unreadCount: row.unread_count,
    articleCount: row.article_count,
    notify: isNotifyRule(row.notify_rule) ? row.notify_rule : null,
    iconAt: row.icon_at,
    health: feedHealth(state),
    failure: state.failure,
    failingSince: state.failingSince,
    consecutiveFailures: state.consecutiveFailures,
    lastPolledAt: state.lastPolledAt,
    nextPollAt: state.nextPollAt,
    nextPollReason: state.nextPollReason,
    pausedAt: row.paused_at,
  }
}

export function toFolder(row: FolderRow): Folder {
  return {
    id: toFolderId(row.id),
    parentId: row.parent_id === null ? null : toFolderId(row.parent_id),
    title: row.title,
    position: row.position,
    notify: isNotifyRule(row.notify_rule) ? row.notify_rule : null,
  }
}

export function toStoredFeed(
  row: Pick<FeedRow, 'id' | 'url' | 'poll_state'> & { readonly asking: string | null },
): StoredFeed {
  const asking = toAsking(row.asking)
  return {
    id: toFeedId(row.id),
    url: row.url,
    state: toPollState(row.poll_state),
    ...(asking !== null && { asking }),
  }
}

/** What cannot be read counts as nothing set: a feed that asks too plainly fails with a sentence, and can be mended. */
export function toAsking(json: string | null): StoredAsking | null {
  if (json === null) return null
  try {
    return JSON.parse(json) as StoredAsking
  } catch {
    return null
  }
}

export function toSummary(row: SummaryRow): ArticleSummary {
  return {
    id: toArticleId(row.id),
    feedId: toFeedId(row.feed_id),
    feedTitle: row.feed_title,
    title: row.title,
    snippet: row.snippet,
    thumbnail: row.thumbnail,
    author: row.author,
    publishedAt: row.published_at,
    sortAt: row.sort_at,
    read: row.read === 1,
    starred: row.starred === 1,
  }
}

export function toArticle(row: ArticleRow): Article {
  return {
    ...toSummary(row),
    link: row.link,
    language: row.language,
    direction: row.direction,
    enclosures: JSON.parse(row.enclosures) as readonly Enclosure[],
    updatedAt: row.updated_at,
    readingSeconds: readingSeconds(row.html ?? ''),
    fullTextSeconds: row.full_html === null ? null : readingSeconds(row.full_html),
    alwaysFull: row.always_full === 1,
  }
}

export function toBody(row: ArticleBody): ArticleBody {
  return { title: row.title, html: row.html, link: row.link, language: row.language, direction: row.direction }
}

export function toCounts(row: TotalsRow): Counts {
  return { all: row.all_count, unread: row.unread_count, starred: row.starred_count }
}

export function fromItem(item: ParsedItem): ArticleColumns {
  return {
    title: item.title,
    snippet: item.snippet,
    thumbnail: thumbnailOf(item.html, item.enclosures, item.image),
    author: item.author,
    link: item.link,
    publishedAt: wholeTime(item.publishedAt),
    updatedAt: wholeTime(item.updatedAt),
    language: item.language,
    direction: item.direction,
    contentHash: item.contentHash,
    enclosures: JSON.stringify(item.enclosures),
    categories: JSON.stringify(item.categories),
  }
}

/** The columns are whole numbers and strict: one odd date must not cost the batch. */
export function wholeTime(time: number | null): number | null {
  return time !== null && Number.isSafeInteger(Math.trunc(time)) ? Math.trunc(time) : null
}
