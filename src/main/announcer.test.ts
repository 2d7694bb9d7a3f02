import { expect, test } from 'vitest'
import type { ArticleId, Feed, FeedId } from '../shared/model'
import type { PushChannels } from '../shared/window-contract'
import { createAnnouncer } from './announcer'
import { manualClock, settle } from './testing/manual-clock'
import { recordingLog } from './testing/recording-log'

const id = (number: number) => number as FeedId
const counts = { all: 9, unread: 5, starred: 0 }

function announce(existing: readonly number[] = [1, 2, 3]) {
  const clock = manualClock()
  const log = recordingLog()
  const pushed: PushChannels['changed'][] = []
  let asked = 0
  const announcer = createAnnouncer({
    store: {
      getFeeds: async ({ feedIds, countsOf = [] }) => {
        asked += 1
        if (asked === 100) throw new Error('busy')
        const feeds = feedIds.filter((feedId) => existing.includes(feedId)).map((feedId) => ({ id: feedId }) as Feed)
        const counted = countsOf.map((feedId) => ({ id: feedId, unreadCount: 1, articleCount: 2 }))
        return { feeds, counted, counts }
      },
    },
    push: (payload) => pushed.push(payload),
    clock,
    log,
  })
  announcer.windowReady()
  return { announcer, clock, log, pushed, asked: () => asked, failNext: () => (asked = 99) }
}

test('a change after a quiet time is told at once', async () => {
  const { announcer, pushed } = announce()
  announcer.changed({ feedIds: [id(1)] })
  await settle()
  expect(pushed).toEqual([{ feeds: [{ id: 1 }], counted: [], removed: [], counts, arrivedIn: [], statusChanged: [] }])
})

test('a thousand changes in a second are told at most eleven times, and all are told', async () => {
  const { announcer, clock, pushed } = announce(Array.from({ length: 1000 }, (_, index) => index))
  for (let index = 0; index < 1000; index += 1) {
    announcer.changed({ feedIds: [id(index)], arrivedIn: [id(index)] })
    await clock.advance(1)
  }
  await clock.advance(200)
  expect(pushed.length).toBeLessThanOrEqual(11)
  const told = pushed.flatMap((payload) => payload.feeds.map((feed) => feed.id))
  expect(new Set(told).size).toBe(1000)
  expect(pushed.flatMap((payload) => payload.arrivedIn)).toHaveLength(1000)
})

test('a clock that is set back by an hour does not keep changes from being told', async () => {
  const { announcer, clock, pushed } = announce()
  announcer.changed({ feedIds: [id(1)] })
  await settle()
  clock.setBack(60 * 60_000)
  announcer.changed({ feedIds: [id(2)] })
  await clock.advance(150)
  expect(pushed.flatMap((payload) => payload.feeds.map((feed) => feed.id))).toEqual([1, 2])
})

test('a feed the store does not know any more is told as removed', async () => {
  const { announcer, pushed } = announce([1])
  announcer.changed({ feedIds: [id(1), id(7)], arrivedIn: [id(7)] })
  await settle()
  expect(pushed[0]).toMatchObject({ feeds: [{ id: 1 }], removed: [7], arrivedIn: [] })
})

test('nothing is asked or told before the window is ready or after it is gone', async () => {
  const { announcer, clock, pushed, asked } = announce()
  announcer.windowGone()
  announcer.changed({ feedIds: [id(1)] })
  await clock.advance(1000)
  expect(asked()).toBe(0)
  announcer.windowReady()
  announcer.changed({ feedIds: [id(2)] })
  await settle()
  expect(pushed.map((payload) => payload.feeds)).toEqual([[{ id: 2 }]])
})

test('many changed articles are told as "ask again"', async () => {
  const { announcer, clock, pushed } = announce()
  announcer.changed({ feedIds: [], statusChanged: Array.from({ length: 201 }, (_, index) => index as ArticleId) })
  await clock.advance(50)
  announcer.changed({ feedIds: [], statusChanged: null })
  announcer.changed({ feedIds: [], statusChanged: [1 as ArticleId] })
  await clock.advance(200)
  expect(pushed.map((payload) => payload.statusChanged)).toEqual([null, null])
})

test('what the store could not say is logged, asked again a second later, and none of it is lost', async () => {
  const { announcer, clock, log, pushed, failNext } = announce()
  failNext()
  announcer.changed({ feedIds: [id(1)], arrivedIn: [id(1)], statusChanged: null })
  await settle()
  expect(log.lines[0]).toContain('busy')
  announcer.changed({ feedIds: [id(2)] })
  await clock.advance(1_000)
  expect(pushed).toEqual([
    { feeds: [{ id: 1 }, { id: 2 }], counted: [], removed: [], counts, arrivedIn: [1], statusChanged: null },
  ])
})

test('results that added something name their feed as arrived in', async () => {
  const { announcer, pushed } = announce()
  const saved = {
    feedTitle: '',
    notify: null,
    firstPoll: false,
    updated: [],
    turned: null,
    moved: null,
    sameAs: null,
  }
  announcer.saved([
    { ...saved, feedId: id(1), added: [{ id: 1 as ArticleId, title: 'a' }] },
    { ...saved, feedId: id(2), added: [] },
  ])
  await settle()
  expect(pushed[0]).toMatchObject({ feeds: [{ id: 1 }, { id: 2 }], arrivedIn: [1] })
})

test('a change of counts alone carries numbers, not feeds', async () => {
  const { announcer, pushed } = announce()
  announcer.changed({ countsOf: [id(2)] })
  await settle()
  expect(pushed).toEqual([
    {
      feeds: [],
      counted: [{ id: 2, unreadCount: 1, articleCount: 2 }],
      removed: [],
      counts,
      arrivedIn: [],
      statusChanged: [],
    },
  ])
})

test('a change of very many feeds is told in parts, and "many articles changed" once, with the last', async () => {
  const ids = Array.from({ length: 1_250 }, (_, index) => index)
  const { announcer, clock, pushed } = announce(ids)
  announcer.changed({ countsOf: ids.map(id), statusChanged: null })
  await clock.advance(1_000)
  expect(pushed.map((payload) => payload.counted.length)).toEqual([500, 500, 250])
  expect(pushed.map((payload) => payload.statusChanged)).toEqual([[], [], null])
  announcer.changed({ feedIds: ids.slice(0, 250).map(id), arrivedIn: [id(5), id(240)] })
  await clock.advance(1_000)
  expect(pushed.slice(3).map((payload) => payload.feeds.length)).toEqual([100, 100, 50])
  expect(pushed.slice(3).map((payload) => payload.arrivedIn)).toEqual([[5], [], [240]])
})
