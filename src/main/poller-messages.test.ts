import { expect, test } from 'vitest'
import { maxItemsPerBatch, type PollerEvent } from '../shared/poller-contract'
import { readPollerEvent } from './poller-messages'
import { foundFeed } from './testing/found-feed'
import { parsedItem, pollResult } from './testing/poll-results'

const batch = (overrides: object = {}): unknown => ({
  type: 'batch',
  batchId: 3,
  results: [pollResult(1, [parsedItem('a')])],
  ...overrides,
})

test('every kind of event passes unchanged', () => {
  const events: readonly unknown[] = [
    { type: 'ready' },
    { type: 'round-started', roundId: 1, cause: 'by-hand', total: 2 },
    { type: 'round-progress', roundId: 1, done: 1, total: 2 },
    { type: 'round-finished', roundId: 1, polled: 2, cancelled: false },
    batch(),
    { type: 'found', requestId: 1, result: { type: 'failed', failure: { type: 'dns', host: 'x.test' } } },
    { type: 'found', requestId: 2, result: { type: 'feed', found: foundFeed() } },
    { type: 'found', requestId: 3, result: { type: 'choice', pageUrl: 'p', candidates: [], publicOnly: true } },
    { type: 'followed', feedId: 7, kept: false },
    { type: 'icon', requestId: 4, icon: { type: 'image/png', bytes: Uint8Array.of(1) } },
    { type: 'icon', requestId: 5, icon: null },
    { type: 'pong', sequence: 9 },
    { type: 'stalled', stall: { at: 5, durationMs: 80, name: null } },
    { type: 'log', level: 'warn', message: 'slow' },
    { type: 'stopped' },
  ] satisfies readonly (PollerEvent | unknown)[]
  for (const event of events) expect(readPollerEvent(event)).toEqual({ type: 'event', event })
})

test('of a batch that does not fit, the good results are kept and the bad become failed polls without validators', () => {
  const good = pollResult(1, [parsedItem('a')])
  const bad = { ...pollResult(2, [parsedItem('b')]), meta: 7 }
  const nameless = { ...pollResult(3, []), feedId: 'x' }
  const read = readPollerEvent(batch({ results: [good, bad, nameless] }))
  if (read.type !== 'misfit') throw new Error('it fits')
  expect(read.reason).toContain('results.1.meta')
  expect(read.salvaged).toMatchObject({ type: 'batch', batchId: 3 })
  expect(read.salvaged?.type === 'batch' && read.salvaged.results).toMatchObject([
    good,
    {
      feedId: 2,
      meta: null,
      state: { lastPolledAt: 1, validators: null, bodyHash: null },
      outcome: { type: 'failed' },
    },
  ])
})

test('a batch of nothing that makes sense is still a batch, to be answered', () => {
  expect(readPollerEvent(batch({ results: 'none' }))).toMatchObject({ salvaged: { batchId: 3, results: [] } })
})

test('more items than the contract allows do not fit', () => {
  const items = Array.from({ length: maxItemsPerBatch + 1 }, (_, index) => parsedItem(`k${index}`))
  expect(readPollerEvent(batch({ results: [pollResult(1, items)] })).type).toBe('misfit')
})

test('a feed id that is no positive whole number does not fit', () => {
  for (const feedId of [0, -1, 1.5, '1', null]) {
    expect(readPollerEvent(batch({ results: [{ ...pollResult(1, []), feedId }] })).type).toBe('misfit')
  }
})

test('a search whose answer does not fit has failed', () => {
  const read = readPollerEvent({ type: 'found', requestId: 5, result: { type: 'feed', found: 7 } })
  expect(read).toMatchObject({
    type: 'misfit',
    salvaged: { type: 'found', requestId: 5, result: { type: 'failed', failure: { type: 'unexpected' } } },
  })
})

test('what is no message at all saves nothing', () => {
  for (const message of [null, undefined, 7, 'ready', [], {}, { type: 'unheard-of' }]) {
    expect(readPollerEvent(message)).toMatchObject({ type: 'misfit', salvaged: null })
  }
})

test('keys the contract does not know are left behind', () => {
  expect(readPollerEvent({ type: 'ready', extra: 1 })).toEqual({ type: 'event', event: { type: 'ready' } })
})
