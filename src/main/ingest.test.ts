import { expect, test } from 'vitest'
import type { ArticleId } from '../shared/model'
import type { PollResult } from '../shared/poller-contract'
import type { SavedResult } from '../shared/store/feeds'
import { createIngest } from './ingest'
import { manualClock, settle } from './testing/manual-clock'
import { parsedItem, pollResult } from './testing/poll-results'
import { recordingLog } from './testing/recording-log'

/** A store that keeps items by feed and key, in one transaction per call, and fails when it is told to. */
function fakeStore() {
  const kept = new Map<string, number>()
  const calls: (readonly PollResult[])[] = []
  let running = 0
  let most = 0
  let fail: (results: readonly PollResult[]) => string | null = () => null
  const saveResults = async (command: { readonly results: readonly PollResult[] }): Promise<readonly SavedResult[]> => {
    running += 1
    most = Math.max(most, running)
    calls.push(command.results)
    await settle()
    running -= 1
    const reason = fail(command.results)
    if (reason !== null) throw new Error(reason)
    return command.results.map((result) => {
      const items = result.outcome.type === 'items' ? result.outcome.items : []
      const added = items.filter((item) => !kept.has(`${result.feedId} ${item.key}`))
      for (const item of added) kept.set(`${result.feedId} ${item.key}`, kept.size + 1)
      return {
        feedId: result.feedId,
        feedTitle: `Feed ${result.feedId}`,
        notify: null,
        firstPoll: false,
        added: added.map((item) => ({
          id: kept.get(`${result.feedId} ${item.key}`) as ArticleId,
          title: item.title,
        })),
        updated: [],
        turned: null,
        moved: null,
        sameAs: null,
      }
    })
  }
  return {
    saveResults,
    kept,
    calls,
    most: () => most,
    failWhen: (when: typeof fail) => {
      fail = when
    },
  }
}

function ingestInto(store: ReturnType<typeof fakeStore>) {
  const clock = manualClock()
  const log = recordingLog()
  const saved: SavedResult[] = []
  const acked: number[] = []
  const held: boolean[] = []
  let outOfStep = 0
  const ingest = createIngest({
    store,
    onSaved: (results) => saved.push(...results),
    onOutOfStep: () => {
      outOfStep += 1
    },
    onHeld: (now) => held.push(now),
    clock,
    log,
  })
  const batch = (id: number, results: readonly PollResult[]) => ingest.batch(results, () => acked.push(id))
  return { ingest, batch, clock, log, saved, acked, held, outOfStep: () => outOfStep }
}

test('batches are stored one at a time, in order, and acknowledged after', async () => {
  const store = fakeStore()
  const { ingest, batch, acked, saved } = ingestInto(store)
  for (const id of [1, 2, 3]) batch(id, [pollResult(id, [parsedItem('a')])])
  expect(acked).toEqual([])
  await ingest.idle()
  expect(acked).toEqual([1, 2, 3])
  expect(store.most()).toBe(1)
  expect(saved.map((result) => result.feedId)).toEqual([1, 2, 3])
})

test('a save that fails once is tried again and acknowledged once', async () => {
  const store = fakeStore()
  let failures = 1
  store.failWhen(() => (failures-- > 0 ? 'the store thread stopped' : null))
  const { ingest, batch, clock, acked, saved, log } = ingestInto(store)
  batch(1, [pollResult(1, [parsedItem('a')])])
  await clock.advance(250)
  await ingest.idle()
  expect(acked).toEqual([1])
  expect(saved.flatMap((result) => result.added)).toHaveLength(1)
  expect(log.lines).toHaveLength(1)
})

test('one result that cannot be stored spoils neither its batch nor the next, and its feed is fetched anew', async () => {
  const store = fakeStore()
  store.failWhen((results) =>
    results.some((result) => result.feedId === 2 && result.outcome.type === 'items') ? 'too strange' : null,
  )
  const { ingest, batch, clock, acked, saved, outOfStep } = ingestInto(store)
  batch(
    1,
    [1, 2, 3].map((id) => pollResult(id, [parsedItem('a')])),
  )
  batch(2, [pollResult(4, [parsedItem('a')])])
  await clock.advance(300)
  await ingest.idle()
  expect(acked).toEqual([1, 2])
  expect([...store.kept.keys()]).toEqual(['1 a', '3 a', '4 a'])
  expect(saved.map((result) => result.feedId)).toEqual([1, 2, 3, 4])
  expect(outOfStep()).toBe(1)
  const instead = store.calls.flat().find((result) => result.feedId === 2 && result.outcome.type === 'failed')
  expect(instead?.state).toMatchObject({ validators: null, bodyHash: null, failure: { type: 'unexpected' } })
})

test('while the store takes nothing the batch is held unacknowledged, which is told once, then stored', async () => {
  const store = fakeStore()
  // Little things go in still: what came must not be given up for it.
  store.failWhen(([result]) => (result?.outcome.type === 'items' ? 'database or disk is full' : null))
  const { ingest, batch, clock, acked, saved, held } = ingestInto(store)
  batch(1, [pollResult(1, [parsedItem('a'), parsedItem('b')])])
  for (let second = 0; second < 30; second += 1) await clock.advance(1_000)
  expect([acked, held]).toEqual([[], [true]])
  store.failWhen(() => null)
  for (let second = 0; second < 60; second += 1) await clock.advance(1_000)
  await ingest.idle()
  expect(acked).toEqual([1])
  expect(saved.flatMap((result) => result.added)).toHaveLength(2)
  expect(held).toEqual([true, false])
})

test('the same batch again, as after a restart of the poller, adds nothing twice', async () => {
  const store = fakeStore()
  const { ingest, batch, acked, saved } = ingestInto(store)
  batch(1, [pollResult(1, [parsedItem('a')])])
  batch(1, [pollResult(1, [parsedItem('a')])])
  await ingest.idle()
  expect(acked).toEqual([1, 1])
  expect(saved.flatMap((result) => result.added)).toHaveLength(1)
})

test('a document of which a part cannot be stored is fetched in full at its next turn, though its end is well', async () => {
  const store = fakeStore()
  store.failWhen((results) =>
    results.some(({ outcome }) => outcome.type === 'items' && outcome.items[0]?.key === 'bad') ? 'too strange' : null,
  )
  const { ingest, batch, clock, acked, outOfStep } = ingestInto(store)
  const part = (key: string): PollResult => ({
    ...pollResult(1, [parsedItem(key)]),
    state: null,
    outcome: { type: 'items', items: [parsedItem(key)], last: false },
  })
  batch(1, [part('good'), part('bad')])
  batch(2, [pollResult(1, [parsedItem('end')])])
  batch(3, [pollResult(1, [parsedItem('end')])])
  await clock.advance(300)
  await ingest.idle()
  expect(acked).toEqual([1, 2, 3])
  expect([...store.kept.keys()]).toEqual(['1 good', '1 end'])
  const [first, second] = store.calls.flat().filter(({ state }) => state !== null)
  expect(first?.state).toMatchObject({ lastPolledAt: 1, validators: null, bodyHash: null })
  expect(second?.state).toMatchObject({ lastPolledAt: 1, bodyHash: 'b' })
  expect(outOfStep()).toBe(2)
})

test('a listener that throws does not make a stored batch look unstored', async () => {
  const store = fakeStore()
  const acked: number[] = []
  const ingest = createIngest({
    store,
    onSaved: () => {
      throw new Error('bug')
    },
    onOutOfStep: () => {},
    clock: manualClock(),
    log: recordingLog(),
  })
  ingest.batch([pollResult(1, [parsedItem('a')])], () => acked.push(1))
  await ingest.idle()
  expect(acked).toEqual([1])
  expect(store.calls).toHaveLength(1)
})

test('stopping ends the work after what is being stored and acknowledges nothing that was not', async () => {
  const store = fakeStore()
  const { ingest, batch, acked } = ingestInto(store)
  for (const id of [1, 2, 3]) batch(id, [pollResult(id, [])])
  ingest.stop()
  await ingest.idle()
  expect(acked).toEqual([1])
})
