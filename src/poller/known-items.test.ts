import { describe, expect, test } from 'vitest'
import type { FeedId } from '../shared/model'
import { createKnownItems } from './known-items'

const feed = { id: 1 as FeedId, url: 'https://one.example/feed' }
const prints = Float64Array.of(1, 2, 3)
const hourMs = 3_600_000

function knownAt(startedAt = 1_000 * hourMs) {
  let now = startedAt
  const known = createKnownItems(() => now)
  const pass = (ms: number): void => {
    now += ms
  }
  return { known, pass }
}

describe('what the store has of a feed', () => {
  test('is not known before it has acknowledged a document', () => {
    expect(knownAt().known.of(feed)).toBeNull()
  })

  test('is what the last document held, not those before it', () => {
    const { known } = knownAt()
    known.keep(feed, prints)
    known.keep(feed, Float64Array.of(3, 4))
    expect(known.of(feed)).toEqual(Float64Array.of(3, 4))
  })

  test('is not known for another address of the feed', () => {
    const { known } = knownAt()
    known.keep(feed, prints)
    expect(known.of({ ...feed, url: 'https://other.example/feed' })).toBeNull()
    expect(known.of({ ...feed, id: 2 as FeedId })).toBeNull()
  })

  test('is forgotten a day after a document went there whole, however often the feed was polled since', () => {
    const { known, pass } = knownAt()
    known.keep(feed, prints)
    for (let hour = 1; hour < 24; hour++) {
      pass(hourMs)
      known.keep(feed, prints)
      expect(known.of(feed)).toEqual(prints)
    }
    pass(hourMs)
    expect(known.of(feed)).toBeNull()
    known.keep(feed, prints)
    expect(known.of(feed)).toEqual(prints)
  })

  test('is forgotten when the clock was set back', () => {
    const { known, pass } = knownAt()
    known.keep(feed, prints)
    pass(-hourMs)
    expect(known.of(feed)).toBeNull()
  })
})

test('of all feeds together half a million items are remembered, and what was polled the longest ago goes first', () => {
  const { known } = knownAt()
  const at = (id: number) => ({ ...feed, id: id as FeedId })
  const large = new Float64Array(100_000)
  for (let id = 1; id <= 5; id++) known.keep(at(id), large)
  known.keep(at(1), large)
  known.keep(at(6), Float64Array.of(1))
  expect([1, 2, 3, 4, 5, 6].filter((id) => known.of(at(id)) === null)).toEqual([2])
  known.forget(at(3).id)
  known.keep(at(7), large)
  expect([1, 4, 5, 6, 7].filter((id) => known.of(at(id)) === null)).toEqual([])
})
