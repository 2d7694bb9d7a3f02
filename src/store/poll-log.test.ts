import { expect, test } from 'vitest'
import type { FeedId } from '../shared/model'
import { pollsRemembered } from '../shared/poll-record'
import { makeItem, makeResult, makeState } from './testing/make-item'
import { memoryStore } from './testing/temporary-store'

const look = { status: 200, bytes: 1_200, ms: 34.6, ledTo: null }
const polls = (store: ReturnType<typeof memoryStore>, feedId: FeedId) =>
  store.getFeedReport({ feedId, now: 5_000 })?.polls

test('a poll is remembered with what came of it, the newest first', () => {
  const store = memoryStore()
  const feedId = store.addFeed('one')
  const failure = { type: 'http-status', status: 500, retryAfterSeconds: null } as const
  store.saveResults({
    results: [makeResult(feedId, 'one', [makeItem('a'), makeItem('b')], { look })],
    now: 1_000,
  })
  const unchanged = { type: 'unchanged', via: 'not-modified' } as const
  const asked = { ...look, status: 304, bytes: 0, ledTo: 'https://new.example/feed' }
  store.saveResults({ results: [makeResult(feedId, 'one', [], { outcome: unchanged, look: asked })], now: 2_000 })
  store.saveResults({
    results: [makeResult(feedId, 'one', [], { outcome: { type: 'failed', failure } })],
    now: 3_000,
  })
  const wait = makeState({ nextPollReason: { type: 'host-limit', seconds: 60 } })
  store.saveResults({ results: [makeResult(feedId, 'one', [], { outcome: unchanged, state: wait })], now: 4_000 })

  const once = (at: number) => ({ at, times: 1, since: at, added: 0, failure: null, waitSeconds: null })
  expect(polls(store, feedId)).toEqual([
    { ...once(4_000), kind: 'skipped', look: null, waitSeconds: 60 },
    { ...once(3_000), kind: 'failed', look: null, failure },
    { ...once(2_000), kind: 'unchanged', look: { ...asked, ms: 35 } },
    { ...once(1_000), kind: 'read', look: { ...look, ms: 35 }, added: 2 },
  ])
})

test('a run of polls that brought nothing new is one record, and costs no row while it goes on', () => {
  const store = memoryStore()
  const feedId = store.addFeed('one')
  const poll = (now: number, given: object = {}) => {
    const outcome = { type: 'unchanged', via: 'same-body' } as const
    store.saveResults({ results: [makeResult(feedId, 'one', [], { outcome, look, ...given })], now })
  }
  for (const now of [1_000, 2_000, 3_000]) poll(now)
  expect(store.db.prepare('SELECT count(*) FROM polls').pluck().get()).toBe(0)
  expect(polls(store, feedId)).toMatchObject([{ kind: 'unchanged', at: 3_000, times: 3, since: 1_000 }])
  poll(4_000, { outcome: { type: 'failed', failure: { type: 'gone' } } })
  poll(5_000)
  expect(polls(store, feedId)).toMatchObject([
    { kind: 'unchanged', at: 5_000, times: 1, since: 5_000 },
    { kind: 'failed', at: 4_000, times: 1 },
    { kind: 'unchanged', at: 3_000, times: 3, since: 1_000 },
  ])
})

test('the parts of one document are one poll, also where the first came twice', () => {
  const store = memoryStore()
  const feedId = store.addFeed('one')
  const part = makeResult(feedId, 'one', [makeItem('a'), makeItem('b')], {
    state: null,
    outcome: { type: 'items', items: [makeItem('a'), makeItem('b')], last: false },
  })
  store.saveResults({ results: [part], now: 1_000 })
  expect(polls(store, feedId)).toMatchObject([{ kind: 'reading', added: 2 }])
  store.saveResults({ results: [part], now: 1_001 })
  store.saveResults({ results: [makeResult(feedId, 'one', [makeItem('c')], { look })], now: 1_002 })
  expect(polls(store, feedId)).toMatchObject([{ at: 1_002, kind: 'read', added: 3, look: { status: 200 } }])
})

test('only the newest polls of a feed stay, whatever the clock says', () => {
  const store = memoryStore()
  const [one, two] = [store.addFeed('one'), store.addFeed('two')]
  for (let n = 0; n < pollsRemembered + 5; n++) {
    const now = 100_000 - n
    store.saveResults({ results: [makeResult(one, 'one', [], { look }), makeResult(two, 'two', [])], now })
  }
  const times = polls(store, one)?.map(({ at }) => at)
  expect(times).toHaveLength(pollsRemembered)
  expect(times?.[0]).toBe(100_000 - pollsRemembered - 4)
  expect(store.db.prepare('SELECT count(*) FROM polls').pluck().get()).toBe(2 * pollsRemembered)
})

test('the polls of a removed feed go, also where its row stays for a starred article', () => {
  const store = memoryStore()
  const feedId = store.addFeed('one')
  const [saved] = store.saveResults({ results: [makeResult(feedId, 'one', [makeItem('a')], { look })], now: 1_000 })
  const [article] = saved?.added ?? []
  if (article === undefined) throw new Error('Nothing was added')
  store.setStarred({ id: article.id, starred: true })
  store.unsubscribe({ feedId, now: 2_000 })
  expect(store.purgeSlice({ removedBefore: 3_000, limit: 100 }).done).toBe(true)
  expect(store.db.prepare('SELECT count(*) FROM feeds').pluck().get()).toBe(1)
  expect(store.db.prepare('SELECT count(*) FROM polls').pluck().get()).toBe(0)
})
