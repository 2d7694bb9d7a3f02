import { describe, expect, test } from 'vitest'
import type { ArticleId, ArticleSummary, FeedId, TimelinePage } from '../../shared/model'
import { unwatched } from '../../shared/running-notes'
import type { ChosenRange } from '../../shared/store/chosen'
import type { PageQuery } from '../../shared/store/timeline'
import { createJobs } from '../jobs'
import { createMarks } from '../marks'
import { manualClock } from '../testing/manual-clock'
import { recordingLog } from '../testing/recording-log'
import { chosenHandlers } from './chosen-handlers'

/** A list of this many articles, of which each is an hour older than the one before. */
function listOf(count: number) {
  const rows = Array.from({ length: count }, (_, n) => ({ id: (count - n) as ArticleId, sortAt: (count - n) * 3_600 }))
  const changed: ArticleId[] = []
  const marks: number[] = []
  const page = ({ after, limit, list }: PageQuery): TimelinePage => {
    const order = list?.oldestFirst === true ? rows.toReversed() : rows
    const isAfter = (row: (typeof rows)[number]): boolean =>
      after === null ||
      (list?.oldestFirst === true
        ? row.sortAt > after.sortAt || (row.sortAt === after.sortAt && row.id > after.id)
        : row.sortAt < after.sortAt || (row.sortAt === after.sortAt && row.id < after.id))
    const rest = order.filter(isAfter)
    const taken = rest.slice(0, limit)
    const next = rest.length > limit ? (taken.at(-1) ?? null) : null
    const asOf = count as ArticleId
    return { rows: taken as unknown as ArticleSummary[], first: null, previous: null, next, total: count, asOf }
  }
  const clock = manualClock()
  const handlers = chosenHandlers({
    store: {
      pageTimeline: async (query) => page(query),
      walkSaved: async ({ list, after, limit }) => page({ view: { type: 'all' }, list, after, limit }),
      changeArticles: async ({ ids, mark }) => {
        changed.push(...ids)
        marks.push(mark)
        return { changed: ids.length, feedIds: [1 as FeedId] }
      },
      undoChangeSlice: async () => ({ done: true, changed: 3, feedIds: [] }),
    },
    announcer: { changed: () => {} },
    undone: () => {},
    jobs: createJobs({ push: () => {}, running: unwatched, clock, log: recordingLog() }),
    nextMark: createMarks(clock),
    clock,
  })
  return { handlers, changed, marks, rows }
}

const range: ChosenRange = {
  view: { type: 'all' },
  list: { oldestFirst: false, unreadOnly: false },
  asOf: 1_000_000 as ArticleId,
  first: null,
  last: null,
  except: [],
  count: 10,
}
const ask = { change: 'read', ids: [], within: null, mark: null } as const

describe('a change of chosen articles', () => {
  test('reaches the articles named and all of a list, however long that is, but for what is left out', async () => {
    const { handlers, changed } = listOf(1_203)
    const ids = [5_000, 5_001] as ArticleId[]
    const within = { ...range, asOf: 1_202 as ArticleId, except: [7 as ArticleId] }
    const reply = await handlers['articles:change']({ ...ask, ids, within })
    expect(reply).toMatchObject({ ok: true, value: { changed: 1_203, cancelled: false } })
    expect(changed.slice(0, 3)).toEqual([5_000, 5_001, 1_202])
    expect(changed).not.toContain(7)
    expect(new Set(changed).size).toBe(1_203)
  })

  test.each([false, true])(
    'begins and ends with the places that were named (oldest first: %s)',
    async (oldestFirst) => {
      const { handlers, changed, rows } = listOf(20)
      const [upper = null, lower = null] = [rows[3], rows[6]]
      const [first, last] = oldestFirst ? [lower, upper] : [upper, lower]
      const within = { ...range, list: { oldestFirst, unreadOnly: false }, first, last }
      await handlers['articles:change']({ ...ask, within })
      expect([...changed].sort((a, b) => a - b)).toEqual([14, 15, 16, 17])
    },
  )

  test('has a mark of its own, or goes on under an earlier one', async () => {
    const { handlers, marks } = listOf(3)
    for (const mark of [null, null, 5]) await handlers['articles:change']({ ...ask, ids: [1 as ArticleId], mark })
    expect(new Set(marks).size).toBe(3)
    expect(marks[2]).toBe(5)
    expect(await handlers['articles:undo-change']({ mark: 5 })).toMatchObject({ value: { changed: 3 } })
  })
})
