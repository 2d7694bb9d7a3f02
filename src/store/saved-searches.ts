import { type Conditions, isConditions } from '../shared/conditions'
import { type MarkRange, plainList, type SavedSearchId, type TimelineCursor } from '../shared/model'
import { mostSavedSearches, type SavedSearch } from '../shared/saved-searches'
import type { Asked, SavedSearchReads, SavedSearchWrites } from '../shared/store/saved-searches'
import { createConditionWalk } from './condition-walk'
import { countByFeed, createCounters } from './counters'
import type { ReadableDb, WritableDb } from './database'
import { type SummaryRow, summaryColumns, toArticleId, toSummary } from './rows'

interface SavedRow {
  readonly id: number
  readonly title: string
  readonly conditions: string
}

const largestPage = 500
const nothing: Conditions = { match: 'any', of: [] }

/** What is walked through, and what it finds; nothing for a search that is not there. */
export function createSavedSearchReads(db: ReadableDb): SavedSearchReads {
  const all = db.prepare<[], SavedRow>('SELECT id, title, conditions FROM saved_searches ORDER BY position, id')
  const newestId = db.prepare<[], number>('SELECT coalesce(max(id), 0) FROM statuses').pluck()
  const summary = db.prepare<[number], SummaryRow>(
    `SELECT ${summaryColumns} FROM statuses AS s CROSS JOIN articles AS a ON a.id = s.id
     CROSS JOIN feeds AS f ON f.id = s.feed_id WHERE s.id = ?`,
  )
  const walk = createConditionWalk(db)
  const conditionsOf = createConditionsRead(db)

  const page = db.transaction(({ asked, list, after, limit, now }: Parameters<SavedSearchReads['walkSaved']>[0]) => {
    const most = Math.min(Math.max(1, limit), largestPage)
    const { hits, next } = walk({ conditions: conditionsOf(asked), list, after, limit: most, now })
    const rows = hits.map(({ id }) => summary.get(id)).filter((row) => row !== undefined)
    return { rows: rows.map(toSummary), next, asOf: toArticleId(newestId.get() ?? 0) }
  })

  return {
    listSavedSearches: () => all.all().map(toSavedSearch),
    walkSaved: (query) => page(query),
    countSavedSlice: ({ asked, unreadOnly, after, limit, now }) => {
      const list = { ...plainList, unreadOnly }
      const { hits, looked, next } = walk({ conditions: conditionsOf(asked), list, after, limit, now })
      return { count: hits.length, looked, next }
    },
  }
}

function createConditionsRead(db: ReadableDb): (asked: Asked) => Conditions {
  const one = db.prepare<[number], string>('SELECT conditions FROM saved_searches WHERE id = ?').pluck()
  return (asked) => (typeof asked === 'number' ? toConditions(one.get(asked) ?? '') : asked)
}

/** Keeps searches by name, and marks what they find as read. */
export function createSavedSearchWrites(db: WritableDb): SavedSearchWrites {
  const count = db.prepare<[], number>('SELECT count(*) FROM saved_searches').pluck()
  const add = db
    .prepare<[string, string], number>(
      `INSERT INTO saved_searches (title, conditions, position)
       SELECT ?, ?, coalesce(max(position), 0) + 1 FROM saved_searches RETURNING id`,
    )
    .pluck()
  const change = db.prepare<[string, string, number]>(
    'UPDATE saved_searches SET title = ?, conditions = ? WHERE id = ?',
  )
  const remove = db.prepare<[number], SavedRow & { position: number }>(
    'DELETE FROM saved_searches WHERE id = ? RETURNING id, title, conditions, position',
  )
  const arrange = db.prepare<[string]>(
    `UPDATE saved_searches SET position = coalesce(
       (SELECT key + 1 FROM json_each(?) WHERE value = saved_searches.id), 1000 + position)`,
  )
  // A search of the same place that was made later comes after it.
  const putBack = db.prepare<[number, string, string, number]>(
    'INSERT OR IGNORE INTO saved_searches (id, title, conditions, position) VALUES (?, ?, ?, ?)',
  )
  return {
    createSavedSearch: ({ title, conditions }) => {
      if ((count.get() ?? 0) >= mostSavedSearches) return null
      const id = add.get(title, JSON.stringify(conditions))
      return id === undefined ? null : (id as SavedSearchId)
    },
    changeSavedSearch: ({ id, title, conditions }) => change.run(title, JSON.stringify(conditions), id).changes > 0,
    deleteSavedSearch: ({ id }) => {
      const row = remove.get(id)
      return row === undefined ? null : { ...toSavedSearch(row), position: row.position }
    },
    restoreSavedSearch: ({ search: { id, title, conditions, position } }) => {
      putBack.run(id, title, JSON.stringify(conditions), position)
      return null
    },
    arrangeSavedSearches: ({ order }) => {
      arrange.run(JSON.stringify(order))
      return null
    },
    markSavedSlice: createSavedMark(db),
  }
}

const bottom: TimelineCursor = { sortAt: -Number.MAX_SAFE_INTEGER, id: toArticleId(0) }

/** The mark of `marks.ts`, over what a walk finds: a part ends where the walk does, and the next one goes on from there. */
function createSavedMark(db: WritableDb): SavedSearchWrites['markSavedSlice'] {
  const walk = createConditionWalk(db)
  const conditionsOf = createConditionsRead(db)
  const counters = createCounters(db)
  const mark = db.prepare<[number, string], { feed_id: number }>(
    `UPDATE statuses SET read = 1, mark = ? WHERE id IN (SELECT value FROM json_each(?)) AND read = 0 AND deleted = 0
     RETURNING feed_id`,
  )
  const slice = db.transaction((command: Parameters<SavedSearchWrites['markSavedSlice']>[0]) => {
    const { id, asOf, range, after, limit, now } = command
    const { hits, next } = walk({
      conditions: conditionsOf(id),
      list: { oldestFirst: false, unreadOnly: true },
      after: after ?? range?.olderThan ?? null,
      limit,
      now,
    })
    const inRange = hits.filter((hit) => hit.id <= asOf && isBelow(range, hit))
    const rows = mark.all(command.mark, JSON.stringify(inRange.map((hit) => hit.id)))
    const byFeed = countByFeed(rows)
    for (const [feedId, unread] of byFeed) counters.shift(feedId, { articles: 0, unread: -unread, starred: 0 })
    const isPast = next === null || !isBelow(range, next)
    return { changed: rows.length, feedIds: [...byFeed.keys()], next: isPast ? null : next }
  })
  return (command) => slice.immediate({ ...command, limit: Math.max(1, command.limit) })
}

/** Whether a place is newer than the older end of what is marked. */
function isBelow(range: MarkRange | undefined, { sortAt, id }: TimelineCursor): boolean {
  const end = range?.newerThan ?? bottom
  return sortAt > end.sortAt || (sortAt === end.sortAt && id > end.id)
}

function toSavedSearch({ id, title, conditions }: SavedRow): SavedSearch {
  return { id: id as SavedSearchId, title, conditions: toConditions(conditions) }
}

/** What cannot be read finds nothing, and can be mended in its editor. */
function toConditions(json: string): Conditions {
  try {
    const value: unknown = JSON.parse(json)
    return isConditions(value) ? value : nothing
  } catch {
    return nothing
  }
}
