import { expect, test } from 'vitest'
import type { FeedId } from '../shared/model'
import { freshPollState, type PolledFeed } from '../shared/poller-contract'
import { followConnectivity } from './connectivity'
import { isOnThisComputer } from './loopback'
import { manualClock } from './testing/manual-clock'
import { recordingLog } from './testing/recording-log'

const feed = (id: number, url: string): PolledFeed => ({ id: id as FeedId, url, state: freshPollState })
const remote = feed(1, 'https://site.test/feed')
const local = feed(2, 'http://127.0.0.1:8080/feed')

function follow(feeds: readonly PolledFeed[]) {
  const clock = manualClock()
  const did: string[] = []
  let online = true
  const connectivity = followConnectivity({
    poller: () => ({
      refreshFeeds: () => did.push('refresh'),
      pause: () => did.push('pause'),
      resume: () => did.push('resume'),
    }),
    rounds: { pausedBy: (cause) => did.push(`paused by ${cause}`) },
    loadFeeds: async () => feeds,
    isOnline: () => online,
    clock,
    log: recordingLog(),
  })
  connectivity.start()
  return {
    clock,
    did,
    connectivity,
    goes: (to: 'online' | 'offline') => {
      online = to === 'online'
    },
  }
}

test('offline for two looks pauses the poller, online again resumes it', async () => {
  const { clock, did, goes, connectivity } = follow([remote])
  goes('offline')
  await clock.advance(5_000)
  expect(did).toEqual([])
  await clock.advance(5_000)
  expect(did).toEqual(['refresh', 'paused by offline', 'pause'])
  expect(connectivity.isPausing()).toBe(true)
  goes('online')
  await clock.advance(5_000)
  expect(connectivity.isPausing()).toBe(false)
  expect(did.slice(3)).toEqual(['paused by null', 'refresh', 'resume'])
})

test('a moment between two networks is not offline', async () => {
  const { clock, did, goes } = follow([remote])
  goes('offline')
  await clock.advance(5_000)
  goes('online')
  await clock.advance(60_000)
  expect(did).toEqual([])
})

test('offline, feeds of this computer are polled on, and only those', async () => {
  const { clock, did, goes, connectivity } = follow([remote, local])
  expect(connectivity.reachable([remote, local])).toEqual([remote, local])
  goes('offline')
  await clock.advance(10_000)
  expect(did).toEqual(['refresh'])
  expect(connectivity.reachable([remote, local])).toEqual([local])
})

test.each(['http://localhost/a', 'http://feeds.localhost:1/', 'http://127.8.9.1/', 'http://[::1]:80/a'])(
  '%s is on this computer',
  (url) => {
    expect(isOnThisComputer(url)).toBe(true)
  },
)

test.each(['http://localhost.example.com/', 'https://192.168.1.2/', 'https://127.example.com/', 'nothing'])(
  '%s is not',
  (url) => {
    expect(isOnThisComputer(url)).toBe(false)
  },
)
