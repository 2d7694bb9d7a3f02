import { describe, expect, it } from 'vitest'
import type { FeedId } from '../shared/model'
import type { ParsedItem } from '../shared/parsed-feed'
import {
  freshPollState,
  maxBatchCharacters,
  maxItemsPerBatch,
  maxResultsPerBatch,
  maxUnackedBatches,
  type PollerEvent,
  type PollResult,
} from '../shared/poller-contract'
import { createOutbox } from './outbox'
import { splitDocument } from './split-document'
import { createHandTimer } from './testing/hand-timer'

const item = (key: string, characters = 10): ParsedItem => ({
  key,
  contentHash: key,
  title: key,
  link: null,
  author: null,
  publishedAt: null,
  updatedAt: null,
  html: 'x'.repeat(characters),
  snippet: '',
  categories: [],
  enclosures: [],
  language: null,
  direction: null,
})
const items = (count: number, characters?: number) =>
  Array.from({ length: count }, (_, index) => item(`i${index}`, characters))
const result = (id: number, own: readonly ParsedItem[] | null = null): PollResult => ({
  feedId: id as FeedId,
  url: `https://example.org/${id}`,
  movedTo: null,
  state: freshPollState,
  meta: null,
  outcome: own === null ? { type: 'failed', failure: { type: 'aborted' } } : { type: 'items', items: own, last: true },
})
const unchanged = (id: number): PollResult => ({
  ...result(id),
  outcome: { type: 'unchanged', via: 'not-modified' },
})

function createBox() {
  const timer = createHandTimer()
  const full: boolean[] = []
  const batches: (PollerEvent & { type: 'batch' })[] = []
  const send = (event: PollerEvent) => {
    if (event.type === 'batch') batches.push(event)
  }
  const box = createOutbox({ send, setTimer: timer.set, onFull: (value) => full.push(value) })
  const idsOf = () => batches.map(({ results }) => results.map(({ feedId }) => feedId as number))
  return { box, timer, full, batches, idsOf }
}

describe('the outbox', () => {
  it('sends at once while nothing is open', () => {
    const { box, idsOf } = createBox()
    box.add([result(1)])
    expect(idsOf()).toEqual([[1]])
  })

  it('lets results gather for a tenth of a second while a batch is open', () => {
    const { box, timer, idsOf } = createBox()
    for (const id of [1, 2, 3]) box.add([result(id)])
    timer.advance(99)
    expect(idsOf()).toEqual([[1]])
    timer.advance(1)
    expect(idsOf()).toEqual([[1], [2, 3]])
  })

  it('lets results without news gather even while nothing is open, until one brings news, they are many, or the round ends', () => {
    const { box, timer, idsOf } = createBox()
    for (const id of [1, 2, 3]) box.add([unchanged(id)])
    timer.advance(99)
    expect(idsOf()).toEqual([])
    timer.advance(1)
    expect(idsOf()).toEqual([[1, 2, 3]])
    box.ack(1)
    box.add([unchanged(4)])
    box.add([result(5)])
    expect(idsOf().slice(1)).toEqual([[4, 5]])
    box.ack(2)
    for (let id = 1; id <= maxResultsPerBatch; id++) box.add([unchanged(id)])
    expect(idsOf()[2]).toHaveLength(maxResultsPerBatch)
    box.ack(3)
    box.add([unchanged(6)])
    box.whenSent(() => {})
    expect(idsOf()[3]).toEqual([6])
    box.ack(4)
    expect(timer.pending()).toBe(0)
  })

  it('sends what has gathered as soon as the last open batch is acknowledged', () => {
    const { box, idsOf, timer } = createBox()
    for (const id of [1, 2, 3]) box.add([result(id)])
    box.ack(1)
    expect(idsOf()).toEqual([[1], [2, 3]])
    expect(timer.pending()).toBe(0)
  })

  it('fills batches to their limits and no further', () => {
    const { box, batches } = createBox()
    box.add([result(0)])
    for (let id = 1; id <= maxResultsPerBatch; id++) box.add([result(id)])
    expect(batches[1]?.results).toHaveLength(maxResultsPerBatch)

    const many = createBox()
    many.box.add([result(0)])
    for (let id = 1; id <= 4; id++) many.box.add([result(id, items(30))])
    expect(many.idsOf()).toEqual([[0], [1, 2, 3]])

    const long = createBox()
    long.box.add([result(0)])
    for (let id = 1; id <= 4; id++) long.box.add([result(id, items(1, maxBatchCharacters / 3))])
    expect(long.idsOf()).toEqual([[0], [1, 2, 3]])
  })

  it('sends an item alone that is larger than a batch', () => {
    const { box, idsOf } = createBox()
    box.add([result(0)])
    box.add([result(1)])
    box.add([result(2, items(1, 2 * maxBatchCharacters))])
    box.add([result(3)])
    box.ack(1)
    expect(idsOf()).toEqual([[0], [1], [2]])
    box.ack(2)
    box.ack(3)
    expect(idsOf()).toEqual([[0], [1], [2], [3]])
  })

  it('keeps no more batches open than the contract allows, says so, and loses nothing', () => {
    const { box, batches, full, idsOf } = createBox()
    const all = Array.from({ length: 20 }, (_, id) => result(id, items(maxItemsPerBatch)))
    box.add(all)
    expect(batches).toHaveLength(maxUnackedBatches)
    expect(full).toEqual([true])
    while (batches.length < all.length) box.ack(batches.length - maxUnackedBatches + 1)
    expect(full.at(-1)).toBe(true)
    for (let id = 13; id <= 20; id++) box.ack(id)
    expect(idsOf().flat()).toEqual(all.map(({ feedId }) => feedId))
    expect(full.at(-1)).toBe(false)
  })

  it('ignores an acknowledgement that it knows nothing of', () => {
    const { box, batches } = createBox()
    box.add([result(1)])
    box.add([result(2)])
    box.ack(7)
    box.ack(0)
    expect(batches).toHaveLength(1)
  })

  it('tells when all was sent, and hurries for it', () => {
    const { box, idsOf } = createBox()
    let sent = 0
    box.add([result(1)])
    box.add([result(2)])
    box.whenSent(() => sent++)
    expect(idsOf()).toEqual([[1], [2]])
    expect(sent).toBe(1)
  })

  it('tells that all was sent only when there was room to send it', () => {
    const { box } = createBox()
    let sent = false
    box.add(Array.from({ length: 9 }, (_, id) => result(id, items(maxItemsPerBatch))))
    box.whenSent(() => {
      sent = true
    })
    expect(sent).toBe(false)
    box.ack(1)
    expect(sent).toBe(true)
  })

  it('tells when all was acknowledged', () => {
    const { box } = createBox()
    let empty = 0
    box.whenEmpty(() => empty++)
    expect(empty).toBe(1)
    box.add([result(1)])
    box.add([result(2)])
    box.whenEmpty(() => empty++)
    box.ack(1)
    expect(empty).toBe(1)
    box.ack(2)
    expect(empty).toBe(2)
  })

  it('holds with a store that acknowledges within the call', () => {
    const timer = createHandTimer()
    const seen: number[] = []
    const box = createOutbox({
      send: (event) => {
        if (event.type !== 'batch') return
        seen.push(...event.results.map(({ feedId }) => feedId as number))
        box.ack(event.batchId)
      },
      setTimer: timer.set,
      onFull: () => {},
    })
    for (let id = 0; id < 100; id++) box.add([result(id, items(60))])
    expect(seen).toEqual(Array.from({ length: 100 }, (_, id) => id))
  })
})

describe('splitDocument', () => {
  it('keeps a small document whole, and an empty one', () => {
    expect(splitDocument(items(100))).toHaveLength(1)
    expect(splitDocument([])).toEqual([[]])
  })

  it('cuts by number and by characters, keeping the order', () => {
    const many = items(250)
    expect(splitDocument(many).map((part) => part.length)).toEqual([100, 100, 50])
    expect(splitDocument(many).flat()).toEqual(many)
    expect(splitDocument(items(5, 400_000)).map((part) => part.length)).toEqual([2, 2, 1])
    expect(splitDocument([item('a'), item('b', 3_000_000), item('c')]).map((part) => part.length)).toEqual([1, 1, 1])
  })
})
