import type { ListedView } from '../shared/model'
import { feedsInside } from './levels'
import { summaryColumns } from './rows'

/** Which rows a list has: an index that holds them in the order of dates, and the condition they meet. */
interface Source {
  readonly index: string
  readonly condition: string
}

/** The statements of one list. `older` and `newer` are pages, `oldest` and `newest` the place so many rows from an end. */
export interface ListSql {
  readonly older: string
  readonly newer: string
  readonly newest: string
  readonly oldest: string
  readonly arrivals: string
}

// A handful of ids, materialised once. A flag on each article would have to be flipped for all of a feed's at once.
const notRemoved = 's.feed_id NOT IN (SELECT id FROM feeds WHERE removed_at IS NOT NULL)'
const ofFeed = `s.feed_id = @feedId AND ${notRemoved}`

const ofFolder = `s.feed_id IN (${feedsInside})`
const sinceThen = `s.sort_at >= @since AND ${notRemoved}`

const unreadEverywhere: Source = { index: 'statuses_unread', condition: `s.read = 0 AND ${notRemoved}` }

const sources: Readonly<Record<ListedView['type'], { readonly every: Source; readonly unread: Source }>> = {
  all: { every: { index: 'statuses_by_date', condition: notRemoved }, unread: unreadEverywhere },
  unread: { every: unreadEverywhere, unread: unreadEverywhere },
  starred: {
    every: { index: 'statuses_starred', condition: 's.starred = 1' },
    unread: { index: 'statuses_starred', condition: 's.starred = 1 AND s.read = 0' },
  },
  feed: {
    every: { index: 'statuses_of_feed', condition: ofFeed },
    unread: { index: 'statuses_unread_of_feed', condition: `s.read = 0 AND ${ofFeed}` },
  },
  folder: {
    every: { index: 'statuses_by_date', condition: ofFolder },
    unread: { index: 'statuses_unread', condition: `s.read = 0 AND ${ofFolder}` },
  },
  today: {
    every: { index: 'statuses_by_date', condition: sinceThen },
    unread: { index: 'statuses_unread', condition: `s.read = 0 AND ${sinceThen}` },
  },
}

/**
 * The hot queries by kind of view, of all its articles and of the unread ones; exported so that a test can pin their plans.
 * The pages of a folder are in `folder-page.ts`: a walk would pass over whatever other feeds have in between.
 */
export const timelineSql = {
  all: bothLists('all'),
  unread: bothLists('unread'),
  starred: bothLists('starred'),
  feed: bothLists('feed'),
  folder: bothLists('folder'),
  today: bothLists('today'),
} as const satisfies Readonly<Record<ListedView['type'], { readonly every: ListSql; readonly unread: ListSql }>>

function bothLists(type: ListedView['type']): { readonly every: ListSql; readonly unread: ListSql } {
  return { every: listSql(sources[type].every), unread: listSql(sources[type].unread) }
}

function listSql({ index, condition }: Source): ListSql {
  return {
    older: pageSql(index, condition, '<', 'DESC'),
    newer: pageSql(index, condition, '>', 'ASC'),
    newest: placeSql(index, condition, 'DESC'),
    oldest: placeSql(index, condition, 'ASC'),
    arrivals: arrivalsSql(condition),
  }
}

/**
 * CROSS JOIN and INDEXED BY fix the plan: the index gives the order, and the page ends after `limit` rows however many
 * the view has.
 */
function pageSql(index: string, condition: string, side: '<' | '>', direction: 'ASC' | 'DESC'): string {
  return `
    SELECT ${summaryColumns}
    FROM statuses AS s INDEXED BY ${index}
    CROSS JOIN articles AS a ON a.id = s.id
    CROSS JOIN feeds AS f ON f.id = s.feed_id
    WHERE s.deleted = 0 AND ${condition} AND (s.sort_at, s.id) ${side} (@sortAt, @id)
    ORDER BY s.sort_at ${direction}, s.id ${direction} LIMIT @limit`
}

/** Walks the index alone: half a million of its entries take some 35 ms, and no jump passes over more than half a list. */
function placeSql(index: string, condition: string, direction: 'ASC' | 'DESC'): string {
  return `
    SELECT s.sort_at AS sortAt, s.id FROM statuses AS s INDEXED BY ${index}
    WHERE s.deleted = 0 AND ${condition}
    ORDER BY s.sort_at ${direction}, s.id ${direction} LIMIT 1 OFFSET @skip`
}

/** Rows after `asOf` by id: as many as arrived since the window last looked, so the walk is short. */
function arrivalsSql(condition: string): string {
  return `
    SELECT ${summaryColumns}
    FROM statuses AS s NOT INDEXED
    CROSS JOIN articles AS a ON a.id = s.id
    CROSS JOIN feeds AS f ON f.id = s.feed_id
    WHERE s.id > @asOf AND s.deleted = 0 AND ${condition}
    ORDER BY s.id DESC LIMIT @limit`
}
