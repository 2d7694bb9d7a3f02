import { expect, test } from 'vitest'
import type { FeedId } from '../shared/model'
import { answered, beat, firstHeartbeat, type Heartbeat, mostUnanswered } from './heartbeat'
import { restartDelayMs } from './restart-delay'
import { pollResult } from './testing/poll-results'
import { roundAfter, roundAgain, roundAsked } from './unfinished-round'

const ids = (...numbers: number[]) => numbers as FeedId[]
const pollNow = (feedIds: FeedId[] | null, minAgeMs = 0) => ({ type: 'poll-now', feedIds, minAgeMs }) as const

test('restarts wait 100 ms, doubling to 30 s', () => {
  expect([1, 2, 3, 4].map(restartDelayMs)).toEqual([100, 200, 400, 800])
  expect(restartDelayMs(12)).toBe(30_000)
  expect(restartDelayMs(10_000)).toBe(30_000)
})

test('a process that answers every beat is never given up', () => {
  let heart: Heartbeat = firstHeartbeat
  for (let index = 0; index < 100; index += 1) {
    const next = beat(heart)
    if (next.type === 'hung') throw new Error('given up')
    heart = answered(next.next)
  }
  expect(heart.sequence).toBe(100)
})

test('five beats without an answer are the end, one late answer starts the count again', () => {
  let heart: Heartbeat = firstHeartbeat
  for (let index = 0; index < mostUnanswered; index += 1) {
    const next = beat(heart)
    if (next.type === 'hung') throw new Error('given up too early')
    heart = next.next
  }
  expect(beat(heart).type).toBe('hung')
  expect(beat(answered(heart)).type).toBe('ping')
})

test('what was asked for and not polled is asked for again', () => {
  const asked = roundAsked(null, pollNow(null, 60_000), ids(1, 2, 3))
  const left = roundAfter(asked, { type: 'batch', batchId: 1, results: [pollResult(2, [])] })
  expect(roundAgain(left)).toEqual(pollNow(ids(1, 3), 60_000))
})

test('a part of a document does not finish its feed', () => {
  const asked = roundAsked(null, pollNow(ids(1)), ids(1, 2))
  const part = { ...pollResult(1, []), state: null }
  expect(roundAgain(roundAfter(asked, { type: 'batch', batchId: 1, results: [part] }))).toEqual(pollNow(ids(1)))
})

test('a second request adds to the first, with the smaller age', () => {
  const asked = roundAsked(roundAsked(null, pollNow(ids(1), 60_000), []), pollNow(ids(2), 10_000), [])
  expect(roundAgain(asked)).toEqual(pollNow(ids(1, 2), 10_000))
})

test('every feed, asked for before any is known, stays every feed', () => {
  const asked = roundAsked(null, pollNow(null, 60_000), [])
  expect(roundAgain(asked)).toEqual(pollNow(null, 60_000))
  expect(roundAgain(roundAsked(asked, pollNow(ids(1)), ids(1, 2)))).toEqual(pollNow(null))
})

test('a round that ended or was cancelled leaves nothing to ask for', () => {
  const asked = roundAsked(null, pollNow(ids(1)), [])
  const ended = { type: 'round-finished', roundId: 1, polled: 0, cancelled: true } as const
  expect(roundAgain(roundAfter(asked, ended))).toBeNull()
})
