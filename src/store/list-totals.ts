import { assertNever } from '../shared/assert-never'
import type { ListChoice, ListedView } from '../shared/model'
import type { StoreReads } from '../shared/store-contract'
import { createTotalsRead } from './counters'
import type { ReadableDb } from './database'
import { feedsInside } from './levels'

const ofToday = `
  s.deleted = 0 AND s.sort_at >= @since AND s.feed_id NOT IN (SELECT id FROM feeds WHERE removed_at IS NOT NULL)`

/** What no counter holds; exported so that a test can pin the plans. */
export const listTotalSql = {
  feed: 'SELECT article_count AS every, unread_count AS unread FROM feeds WHERE id = @feedId AND removed_at IS NULL',
  /** The sums of what the writer keeps for each feed: no article is looked at. */
  folder: `
    SELECT coalesce(sum(article_count), 0) AS every, coalesce(sum(unread_count), 0) AS unread
    FROM feeds WHERE id IN (${feedsInside})`,
  /** As many steps as a day has articles. */
  today: `SELECT count(*) FROM statuses AS s INDEXED BY statuses_by_date WHERE ${ofToday}`,
  unreadToday: `SELECT count(*) FROM statuses AS s INDEXED BY statuses_unread WHERE s.read = 0 AND ${ofToday}`,
  unreadStarred:
    'SELECT count(*) FROM statuses INDEXED BY statuses_starred WHERE starred = 1 AND read = 0 AND deleted = 0',
} as const

type Kept = Readonly<Record<'every' | 'unread', number>>

/** How many rows a list has: from the counters, but for today's and the unread among the starred, which are walked. */
export function createListTotal(db: ReadableDb): (view: ListedView, list: Pick<ListChoice, 'unreadOnly'>) => number {
  const readTotals = createTotalsRead(db)
  const ofFeed = db.prepare<unknown[], Kept>(listTotalSql.feed)
  const ofFolder = db.prepare<unknown[], Kept>(listTotalSql.folder)
  const today = db.prepare<unknown[], number>(listTotalSql.today).pluck()
  const unreadToday = db.prepare<unknown[], number>(listTotalSql.unreadToday).pluck()
  const unreadStarred = db.prepare<[], number>(listTotalSql.unreadStarred).pluck()
  return (view, { unreadOnly }) => {
    const which = unreadOnly ? 'unread' : 'every'
    switch (view.type) {
      case 'all':
        return readTotals()[unreadOnly ? 'unread' : 'all']
      case 'unread':
        return readTotals().unread
      case 'starred':
        return unreadOnly ? (unreadStarred.get() ?? 0) : readTotals().starred
      case 'feed':
        return ofFeed.get({ feedId: view.feedId })?.[which] ?? 0
      case 'folder':
        return ofFolder.get({ folderId: view.folderId })?.[which] ?? 0
      case 'today':
        return (unreadOnly ? unreadToday : today).get({ since: view.since }) ?? 0
      default:
        return assertNever(view)
    }
  }
}

/** How much of a view is unread. */
export function createUnreadCount(db: ReadableDb): Pick<StoreReads, 'countUnread'> {
  const totalOf = createListTotal(db)
  return { countUnread: ({ view }) => totalOf(view, { unreadOnly: true }) }
}
