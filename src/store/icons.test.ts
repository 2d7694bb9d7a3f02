import { expect, test } from 'vitest'
import type { FeedId } from '../shared/model'
import { makeItem, makeResult } from './testing/make-item'
import { memoryStore } from './testing/temporary-store'

const icon = (byte: number) => ({ type: 'image/png', bytes: Uint8Array.of(byte, 2, 3) })
const polled = (name: string, iconUrl: string | null) => ({ meta: { title: name, siteUrl: null, iconUrl } })

test('an icon is looked for once a document was read, the longest unchecked first, with what the feed names', () => {
  const store = memoryStore()
  const one = store.addFeed('one')
  const two = store.addFeed('two')
  store.addFeed('never polled')
  const named = 'https://one.example/icon.png'
  store.saveResults({ results: [makeResult(one, 'one', [makeItem('a')], polled('one', named))], now: 9 })
  store.saveResults({ results: [makeResult(two, 'two', [makeItem('a')], polled('two', null))], now: 9 })
  store.saveIcon({ feedId: one, icon: null, now: 50 })
  expect(store.listIconsDue({ checkedBefore: 100, limit: 9 }).map(({ feedId }) => feedId)).toEqual([two, one])
  expect(store.listIconsDue({ checkedBefore: 50, limit: 9 }).map(({ feedId }) => feedId)).toEqual([two])
  expect(store.listIconsDue({ checkedBefore: 100, limit: 9 })[1]).toEqual({
    feedId: one,
    url: 'https://one.example/feed',
    siteUrl: null,
    iconUrl: named,
  })
})

test('an icon is kept with the time of its change, which stays while the icon does', () => {
  const store = memoryStore()
  const feedId = store.addFeed('one')
  const iconAt = () => store.getFeeds({ feedIds: [feedId] }).feeds[0]?.iconAt
  expect([store.getIcon({ feedId }), iconAt()]).toEqual([null, null])
  expect(store.saveIcon({ feedId, icon: icon(1), now: 10 })).toBe(true)
  expect(store.saveIcon({ feedId, icon: icon(1), now: 20 })).toBe(false)
  expect(iconAt()).toBe(10)
  expect(store.saveIcon({ feedId, icon: icon(7), now: 30 })).toBe(true)
  expect(iconAt()).toBe(30)
  // One that is not found this week leaves that of the last.
  expect(store.saveIcon({ feedId, icon: null, now: 40 })).toBe(false)
  expect([...(store.getIcon({ feedId })?.bytes ?? [])]).toEqual([7, 2, 3])
})

test('an icon goes with its feed, and none comes without one', () => {
  const store = memoryStore()
  const feedId = store.addFeed('one')
  store.saveIcon({ feedId, icon: icon(1), now: 10 })
  expect(store.saveIcon({ feedId: 99 as FeedId, icon: icon(1), now: 10 })).toBe(false)
  store.unsubscribe({ feedId, now: 11 })
  expect(store.purgeSlice({ removedBefore: 12, limit: 9 }).done).toBe(true)
  expect(store.getIcon({ feedId })).toBeNull()
})
