import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ArticleId, FeedId, TimelinePage } from '../../shared/model'
import { sampleRow, sampleRows } from '../testing/samples'
import { dropFeeds, patchRow, takeReread } from './timeline-changes'
import { comparePlaces, cursorOf, mergeRows, rowPosition } from './timeline-rows'
import {
  arrivalsMatter,
  initialTimeline,
  openView,
  positionOf,
  rowAtPosition,
  rowCount,
  type TimelineState,
  takeArrivals,
  takeFailure,
  takeFirstPage,
  takeJump,
  takeNextPage,
  takePreviousPage,
} from './timeline-state'

const newestId = (rows: TimelineState['rows']): ArticleId => (rows[0]?.id ?? 0) as ArticleId

/** A timeline whose first `loaded` of `all` rows are there. */
function showing(
  all: TimelineState['rows'],
  loaded: number,
  view: TimelineState['view'] = { type: 'all' },
): TimelineState {
  const rows = all.slice(0, loaded)
  const last = rows.at(-1)
  const next = loaded < all.length && last ? { sortAt: last.sortAt, id: last.id } : null
  const opened = openView(initialTimeline, view)
  return takeFirstPage(opened, opened.generation, {
    rows,
    first: 0,
    previous: null,
    next,
    total: all.length,
    asOf: newestId(all),
  })
}

describe('choosing a view', () => {
  it('leaves nothing of the former view to be shown', () => {
    const opened = openView(showing(sampleRows(5), 5), { type: 'starred' })
    expect(opened).toMatchObject({ phase: 'loading', rows: [], total: 0, view: { type: 'starred' } })
  })
  it('drops the answer to the former choice', () => {
    const first = openView(initialTimeline, { type: 'all' })
    const second = openView(first, { type: 'unread' })
    const page = { rows: sampleRows(3), first: 0, previous: null, next: null, total: 3, asOf: 3 as ArticleId }
    expect(takeFirstPage(second, first.generation, page)).toBe(second)
    expect(takeFailure(second, first.generation, 'late')).toBe(second)
    expect(takeFirstPage(second, second.generation, page).rows).toHaveLength(3)
  })
})

describe('pages', () => {
  it('makes room for the rows still to come', () => {
    expect(rowCount(showing(sampleRows(1000), 200))).toBe(1000)
    expect(rowCount(showing(sampleRows(200), 200))).toBe(200)
  })
  it('makes room for one more row when the counters say less than the pages do', () => {
    expect(rowCount({ ...showing(sampleRows(300), 200), total: 150 })).toBe(201)
  })
  it('appends the next page once, even when rows of it are already there', () => {
    const all = sampleRows(10)
    const state = showing(all, 4)
    const page = { rows: all.slice(2, 8), first: null, previous: null, next: null, total: 10, asOf: 10 as ArticleId }
    expect(takeNextPage(state, state.generation, page).rows).toEqual(all.slice(0, 8))
  })
  it('keeps the rows that are there when a later page fails', () => {
    const state = showing(sampleRows(10), 4)
    const failed = takeFailure(state, state.generation, 'The store is busy.')
    expect(failed).toMatchObject({ phase: 'ready', message: 'The store is busy.' })
    expect(failed.rows).toHaveLength(4)
  })
})

describe('arrivals', () => {
  it('stand at their own place, not at the top', () => {
    const state = showing(sampleRows(4), 4)
    const late = sampleRow(9, { sortAt: 2_500 })
    const after = takeArrivals(state, state.generation, { rows: [late], complete: true, asOf: 9 as ArticleId })
    expect(after.rows.map((row) => row.id)).toEqual([4, 3, 9, 2, 1])
    expect(after).toMatchObject({ total: 5, asOf: 9 })
  })
  it('below the loaded rows are counted, and come with their page', () => {
    const state = showing(sampleRows(10), 4)
    const old = sampleRow(20, { sortAt: 1_500 })
    const after = takeArrivals(state, state.generation, { rows: [old], complete: true, asOf: 20 as ArticleId })
    expect(after.rows).toHaveLength(4)
    expect(after.total).toBe(11)
  })
  it('that are already shown are not counted twice', () => {
    const state = showing(sampleRows(4), 4)
    const again = sampleRow(4, { title: 'Edited' })
    const after = takeArrivals(state, state.generation, { rows: [again], complete: true, asOf: 4 as ArticleId })
    expect(after.total).toBe(4)
    expect(after.rows[0]?.title).toBe('Edited')
    expect(after.rows).toHaveLength(4)
  })
  it('that are too many are offered instead of merged, and what was seen stays what was seen', () => {
    const state = showing(sampleRows(4), 4)
    const after = takeArrivals(state, state.generation, {
      rows: [sampleRow(99)],
      complete: false,
      asOf: 99 as ArticleId,
    })
    expect(after).toMatchObject({ manyNew: true, asOf: 4, rows: state.rows })
  })
  it('matter to a view only when they can belong to it', () => {
    const one = [1 as FeedId]
    const matter = (
      view: TimelineState['view'],
      arrivedIn: readonly FeedId[],
      search: TimelineState['search'] = null,
    ) => arrivalsMatter({ view, search }, arrivedIn)
    expect(matter({ type: 'starred' }, one)).toBe(false)
    expect(matter({ type: 'all' }, [])).toBe(false)
    expect(matter({ type: 'unread' }, one)).toBe(true)
    expect(matter({ type: 'feed', feedId: 2 as FeedId }, one)).toBe(false)
    expect(matter({ type: 'feed', feedId: 1 as FeedId }, one)).toBe(true)
    expect(matter({ type: 'all' }, one, { text: 'word', within: 'everywhere' })).toBe(false)
  })
})

describe('merging', () => {
  const places = fc.uniqueArray(
    fc.record({ id: fc.integer({ min: 1, max: 500 }), sortAt: fc.integer({ min: 0, max: 40 }) }),
    {
      selector: (place) => place.id,
    },
  )
  const rowsOf = (list: readonly { id: number; sortAt: number }[]) =>
    list.map(({ id, sortAt }) => sampleRow(id, { sortAt })).sort(comparePlaces)

  it('gives one sorted list that holds every article once', () => {
    fc.assert(
      fc.property(places, places, (older, newer) => {
        const merged = mergeRows(rowsOf(older), rowsOf(newer))
        expect([...merged].sort((a, b) => comparePlaces(a, b))).toEqual(merged)
        const ids = new Set([...older, ...newer].map((place) => place.id))
        expect(merged).toHaveLength(ids.size)
        expect(new Set(merged.map((row) => row.id))).toEqual(ids)
      }),
    )
  })
  it('keeps the identity of rows that did not change', () => {
    const rows = rowsOf([
      { id: 1, sortAt: 1 },
      { id: 2, sortAt: 2 },
    ])
    const merged = mergeRows(rows, [sampleRow(3, { sortAt: 3 })])
    expect(merged[1]).toBe(rows[0])
    expect(merged[2]).toBe(rows[1])
  })
  it('finds every row at its own index', () => {
    fc.assert(
      fc.property(places, (list) => {
        const rows = rowsOf(list)
        for (const [index, row] of rows.entries()) expect(rowPosition(rows, row)).toBe(index)
      }),
    )
  })
})

describe('a part of a long list', () => {
  const all = sampleRows(10_000)
  const page = (first: number, end: number): TimelinePage => ({
    rows: all.slice(first, end),
    first,
    previous: first === 0 ? null : cursorOf(all[first]),
    next: end >= all.length ? null : cursorOf(all[end - 1]),
    total: all.length,
    asOf: 10_000 as ArticleId,
  })
  const jumped = (): TimelineState => {
    const state = showing(all, 200)
    return takeJump(state, state.generation, page(5_000, 5_200))
  }

  it('knows its rows by their positions in the whole', () => {
    const state = jumped()
    expect(rowCount(state)).toBe(10_000)
    expect(rowAtPosition(state, 5_010)).toBe(all[5_010])
    expect(rowAtPosition(state, 10)).toBeUndefined()
    expect(positionOf(state, all[5_100]?.id ?? null)).toBe(5_100)
  })
  it('grows upwards as it grows downwards', () => {
    const state = jumped()
    const above = takePreviousPage(state, state.generation, { ...page(4_800, 5_000), first: null })
    expect(rowAtPosition(above, 4_800)).toBe(all[4_800])
    expect(rowAtPosition(above, 5_199)).toBe(all[5_199])
  })
  it('puts its positions right when it meets the first row', () => {
    const wrong = { ...jumped(), offset: 7 }
    const met = takePreviousPage(wrong, wrong.generation, { ...page(4_990, 5_000), first: 0, previous: null })
    expect(met).toMatchObject({ offset: 0, previous: null })
    expect(met.rows).toHaveLength(210)
  })
  it('never thinks that it begins with the first row while rows stand above it', () => {
    const wrong = { ...jumped(), offset: 7 }
    expect(takePreviousPage(wrong, wrong.generation, page(4_900, 5_000)).offset).toBe(1)
  })
  it('lets rows at the far end go before they are too many', () => {
    let state = jumped()
    for (let end = 5_700; end <= 9_700; end += 500) state = takeNextPage(state, state.generation, page(end - 500, end))
    expect(state.rows.length).toBeLessThanOrEqual(4_000)
    expect(rowAtPosition(state, 9_600)).toBe(all[9_600])
    expect(state.previous).toEqual(cursorOf(state.rows[0]))
  })
  it('counts what arrives above or below it, and moves its positions only for what is above', () => {
    const state = jumped()
    const rows = [sampleRow(10_002), sampleRow(10_003, { sortAt: 4_900_500 }), sampleRow(10_004, { sortAt: 1 })]
    const after = takeArrivals(state, state.generation, { rows, complete: true, asOf: 10_004 as ArticleId })
    expect(after).toMatchObject({ offset: 5_001, total: 10_003 })
    expect(after.rows).toHaveLength(201)
    expect(after.fresh).toHaveLength(3)
  })
  it('holds arrivals in the order of its list', () => {
    const opened = openView(initialTimeline, { type: 'all' }, { oldestFirst: true, unreadOnly: false })
    const rows = [...sampleRows(3)].reverse()
    const state = takeFirstPage(opened, opened.generation, { ...page(0, 0), rows, next: null, total: 3 })
    const late = sampleRow(9, { sortAt: 1_500 })
    const after = takeArrivals(state, state.generation, { rows: [late], complete: true, asOf: 9 as ArticleId })
    expect(after.rows.map((row) => row.id)).toEqual([1, 9, 2, 3])
  })
})

describe('status', () => {
  it('changes one row and leaves the others as they are', () => {
    const state = showing(sampleRows(3), 3)
    const after = patchRow(state, 2 as ArticleId, { read: true })
    expect(after.rows.map((row) => row.read)).toEqual([false, true, false])
    expect(after.rows[0]).toBe(state.rows[0])
    expect(patchRow(state, 77 as ArticleId, { read: true })).toBe(state)
  })
  it('read in the Unread view stays in its place after a fresh reading', () => {
    const state = showing(sampleRows(4), 4, { type: 'unread' })
    const fresh = sampleRows(5).filter((row) => row.id !== 2)
    const after = takeReread(state, state.generation, {
      from: 0,
      rows: fresh,
      next: null,
      total: 4,
      asOf: 5 as ArticleId,
    })
    expect(after.rows.map((row) => [row.id, row.read])).toEqual([
      [5, false],
      [4, false],
      [3, false],
      [2, true],
      [1, false],
    ])
    expect(after.total).toBe(5)
  })
  it('is taken from a fresh reading as it is in every other view', () => {
    const state = showing(sampleRows(4), 4)
    const fresh = sampleRows(3).map((row) => ({ ...row, read: true }))
    const after = takeReread(state, state.generation, {
      from: 0,
      rows: fresh,
      next: null,
      total: 3,
      asOf: 4 as ArticleId,
    })
    expect(after.rows).toEqual(fresh)
  })
})

describe('feeds that leave', () => {
  it('take their rows and their share of the total with them', () => {
    const rows = [sampleRow(3), sampleRow(2, { feedId: 2 as FeedId }), sampleRow(1)]
    const after = dropFeeds(showing(rows, 3), [2 as FeedId])
    expect(after.rows.map((row) => row.id)).toEqual([3, 1])
    expect(after.total).toBe(2)
  })
  it('change nothing where they have no rows', () => {
    const state = showing(sampleRows(3), 3)
    expect(dropFeeds(state, [9 as FeedId])).toBe(state)
  })
})
