import { describe, expect, it } from 'vitest'
import type { ArticleId } from '../../shared/model'
import { sampleRows } from '../testing/samples'
import { cursorOf } from './timeline-rows'
import { initialTimeline, type TimelineState } from './timeline-state'
import { wantedPage } from './wanted-page'

const all = sampleRows(10_000)

/** A list of 10,000 of which these rows are loaded. */
function loaded(first: number, end: number, over: Partial<TimelineState> = {}): TimelineState {
  const rows = all.slice(first, end)
  const previous = first === 0 ? null : cursorOf(rows[0])
  const next = end >= all.length ? null : cursorOf(rows.at(-1))
  const place = { rows, offset: first, previous, next, total: all.length, asOf: 10_000 as ArticleId }
  return { ...initialTimeline, phase: 'ready', ...place, ...over }
}

describe('the page that is wanted', () => {
  it('is none while all that is in sight is loaded, also at either end', () => {
    expect(wantedPage(loaded(0, 200), { first: -60, end: 150 })).toBeNull()
    expect(wantedPage(loaded(9_800, 10_000), { first: 9_900, end: 10_060 })).toBeNull()
  })
  it('is the next or the one before when that is where the list was scrolled to', () => {
    const state = loaded(1_000, 1_200)
    expect(wantedPage(state, { first: 1_150, end: 1_260 })).toMatchObject({ type: 'after', cursor: state.next })
    expect(wantedPage(state, { first: 940, end: 1_050 })).toMatchObject({ type: 'before', cursor: state.previous })
  })
  it('is a jump when what was scrolled to is far away, either way', () => {
    expect(wantedPage(loaded(0, 200), { first: 5_000, end: 5_130 })).toMatchObject({
      jump: { type: 'at', index: 4_900 },
    })
    expect(wantedPage(loaded(6_000, 6_200), { first: 3_000, end: 3_130 })).toMatchObject({
      jump: { type: 'at', index: 2_900 },
    })
  })
  it('is the real first or last one at the ends, whatever was thought of the positions between', () => {
    expect(wantedPage(loaded(0, 200), { first: 9_900, end: 10_060 })).toMatchObject({ jump: { type: 'last' } })
    expect(wantedPage(loaded(6_000, 6_200), { first: -60, end: 70 })).toMatchObject({ type: 'jump', jump: null })
  })
  it('of a search is always the next: its hits are walked', () => {
    const state = loaded(0, 200, { search: { text: 'x', within: 'everywhere' } })
    expect(wantedPage(state, { first: 5_000, end: 5_130 })).toMatchObject({ type: 'after' })
  })
})
