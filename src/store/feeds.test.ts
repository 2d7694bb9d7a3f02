import { describe, expect, test } from 'vitest'
import { defaultSettings, type FeedId } from '../shared/model'
import { unpack } from '../shared/packed'
import { freshPollState } from '../shared/poller-contract'
import { makeFeed, makeItem, makeResult, makeState } from './testing/make-item'
import { counted } from './testing/recount'
import { memoryStore } from './testing/temporary-store'

const url = 'https://one.example/feed'

describe('to subscribe', () => {
  test('adds the feed, to be polled at once', () => {
    const store = memoryStore()
    const feed = makeFeed({ title: 'One', siteUrl: 'https://one.example/' })
    const { feedId } = store.subscribe({ url, feed, now: 5 })
    expect(store.listFeeds({}).feeds).toEqual([
      {
        id: feedId,
        customTitle: null,
        keep: null,
        pictures: null,
        iconAt: null,
        folderId: null,
        position: 0,
        url,
        siteUrl: 'https://one.example/',
        title: 'One',
        unreadCount: 0,
        articleCount: 0,
        notify: null,
        health: 'new',
        failure: null,
        failingSince: null,
        consecutiveFailures: 0,
        lastPolledAt: null,
        nextPollAt: 0,
        nextPollReason: { type: 'never-polled' },
        pausedAt: null,
      },
    ])
    expect(store.listPolledFeeds({})).toEqual([{ id: feedId, url, state: freshPollState }])
  })

  test('is read in parts for the poller, and packed whole for the window', () => {
    const store = memoryStore()
    const ids = ['one', 'two', 'three'].map((name) => store.addFeed(name))
    const first = store.listPolledFeeds({ limit: 2 })
    const rest = store.listPolledFeeds({ after: ids[1] as FeedId, limit: 2 })
    expect([first, rest].map((part) => part.map(({ id }) => id))).toEqual([ids.slice(0, 2), ids.slice(2)])
    const { feeds, counts } = store.packFeeds({})
    expect({ feeds: unpack(feeds), counts }).toEqual(store.listFeeds({}))
  })

  test('names a feed without a title by its host', () => {
    const store = memoryStore()
    store.subscribe({ url: 'https://news.example:8443/feed', feed: makeFeed({ title: '' }), now: 5 })
    expect(store.listFeeds({}).feeds[0]?.title).toBe('news.example:8443')
  })

  test('to the same address again answers with the feed that is there', () => {
    const store = memoryStore()
    const first = store.subscribe({ url, feed: makeFeed(), now: 5 })
    const second = store.subscribe({ url, feed: makeFeed({ title: 'Other' }), now: 6 })
    expect(second).toEqual({ type: 'already-subscribed', feedId: first.feedId })
    expect(store.listFeeds({}).feeds.map((feed) => feed.title)).toEqual(['A feed'])
  })

  test('brings a removed feed back with its articles, polled afresh and silently', () => {
    const store = memoryStore()
    const feedId = store.addFeed('one')
    store.saveResults({ results: [makeResult(feedId, 'one', [makeItem('a')])], now: 9 })
    store.unsubscribe({ feedId, now: 10 })
    expect(store.subscribe({ url, feed: makeFeed({ title: '' }), now: 11 })).toEqual({ type: 'subscribed', feedId })
    expect(store.listFeeds({})).toMatchObject({ feeds: [{ title: 'one', unreadCount: 1 }], counts: { all: 1 } })
    expect(store.listPolledFeeds({})[0]?.state).toEqual(freshPollState)
    const [saved] = store.saveResults({ results: [makeResult(feedId, 'one', [makeItem('b')])], now: 12 })
    expect(saved?.firstPoll).toBe(true)
  })
})

describe('to unsubscribe', () => {
  test('hides the feed everywhere and takes its articles out of the totals at once', () => {
    const store = memoryStore()
    const feedId = store.addFeed('one')
    const other = store.addFeed('two')
    store.saveResults({ results: [makeResult(feedId, 'one', [makeItem('a'), makeItem('b')])], now: 9 })
    expect(store.unsubscribe({ feedId, now: 10 })).toEqual({ title: 'one' })
    expect(store.listFeeds({})).toMatchObject({ feeds: [{ id: other }], counts: { all: 0, unread: 0 } })
    expect(store.getFeeds({ feedIds: [feedId, other] }).feeds.map((feed) => feed.id)).toEqual([other])
    expect(store.listPolledFeeds({}).map((feed) => feed.id)).toEqual([other])
    expect(store.listPolledFeeds({ after: other })).toEqual([])
    expect(store.findFeedByUrl({ url })).toBeNull()
  })

  test('can be taken back, as often as one likes, and counts again', () => {
    const store = memoryStore()
    const feedId = store.addFeed('one')
    store.saveResults({ results: [makeResult(feedId, 'one', [makeItem('a')])], now: 9 })
    store.unsubscribe({ feedId, now: 10 })
    expect(store.resubscribe({ feedId })).toBe(true)
    expect(store.resubscribe({ feedId })).toBe(true)
    expect(store.listFeeds({}).counts).toEqual({ all: 1, unread: 1, starred: 0 })
    expect(store.listPolledFeeds({})[0]?.state).toEqual(makeState())
  })

  test('from what is not subscribed says so', () => {
    const store = memoryStore()
    const feedId = store.addFeed('one')
    expect(store.unsubscribe({ feedId: 99 as FeedId, now: 1 })).toBeNull()
    store.unsubscribe({ feedId, now: 1 })
    expect(store.unsubscribe({ feedId, now: 2 })).toBeNull()
    expect(store.resubscribe({ feedId: 99 as FeedId })).toBe(false)
  })
})

test('a feed keeps the poll state and the notify rule that it was given', () => {
  const store = memoryStore()
  const feedId = store.addFeed('one')
  const failure = { type: 'timeout', phase: 'connect', seconds: 10 } as const
  const state = makeState({ consecutiveFailures: 3, failingSince: 7, failure })
  expect(store.setPollState({ feedId, state })).toBeNull()
  expect(store.setNotify({ feedId, notify: 'off' })).toBeNull()
  expect(store.listPolledFeeds({})[0]?.state).toEqual(state)
  expect(store.listFeeds({}).feeds[0]).toMatchObject({ notify: 'off', health: 'down', failure, failingSince: 7 })
  const [saved] = store.saveResults({ results: [makeResult(feedId, 'one', [])], now: 9 })
  expect(saved).toMatchObject({ notify: 'off', turned: 'back' })
})

test('feeds are listed by name, whatever the case of its letters', () => {
  const store = memoryStore()
  for (const name of ['b', 'A', 'c']) store.addFeed(name)
  expect(store.listFeeds({}).feeds.map((feed) => feed.title)).toEqual(['A', 'b', 'c'])
})

test('only the named feeds are read for a push', () => {
  const store = memoryStore()
  const [, two, three] = ['one', 'two', 'three'].map((name) => store.addFeed(name))
  const feedIds = [three, two, 404 as FeedId].filter((id) => id !== undefined)
  expect(store.getFeeds({ feedIds }).feeds.map((feed) => feed.title)).toEqual(['two', 'three'])
})

test('a removed feed whose address another feed has moved to does not come back beside it', () => {
  const store = memoryStore()
  const old = store.addFeed('one')
  const other = store.addFeed('two')
  store.unsubscribe({ feedId: old, now: 1 })
  store.saveResults({ results: [makeResult(other, 'two', [], { movedTo: url })], now: 9 })
  expect(store.findFeedByUrl({ url })).toBe(other)
  expect(store.resubscribe({ feedId: old })).toBe(false)
  expect(store.subscribe({ url, feed: makeFeed(), now: 10 })).toEqual({ type: 'already-subscribed', feedId: other })
  store.unsubscribe({ feedId: other, now: 11 })
  expect(store.subscribe({ url, feed: makeFeed(), now: 12 })).toEqual({ type: 'subscribed', feedId: other })
})

describe('settings', () => {
  test('are the defaults until they are set, and what was set afterwards', () => {
    const store = memoryStore()
    expect(store.getSettings({})).toEqual(defaultSettings)
    const changed = { ...defaultSettings, theme: 'dark', tickMinutes: 15, sidebarWidth: 300.5 }
    expect(store.setSettings({ settings: { theme: 'dark', tickMinutes: 15, sidebarWidth: 300.5 } })).toEqual(changed)
    expect(store.setSettings({ settings: {} })).toEqual(changed)
    expect(store.getSettings({})).toEqual(changed)
  })

  test('that are unknown or of the wrong type are left out', () => {
    const store = memoryStore()
    const settings = { theme: 'blue', tickMinutes: 7, sidebarWidth: Number.NaN, colour: 'red', notifications: false }
    expect(store.setSettings({ settings: settings as object })).toEqual({ ...defaultSettings, notifications: false })
    expect(store.db.prepare('SELECT key FROM settings').pluck().all()).toEqual(['notifications'])
  })

  test('that cannot be read from the file are the defaults', () => {
    const store = memoryStore()
    store.db.exec(
      `INSERT INTO settings VALUES ('theme', '"blue"'), ('timelineWidth', 'broken'), ('notifications', '1')`,
    )
    expect(store.getSettings({})).toEqual(defaultSettings)
  })
})

test('the counters are right after a feed came, went and came back', () => {
  const store = memoryStore()
  const feedId = store.addFeed('one')
  store.saveResults({ results: [makeResult(feedId, 'one', [makeItem('a'), makeItem('b')])], now: 9 })
  store.unsubscribe({ feedId, now: 10 })
  store.resubscribe({ feedId })
  const { kept, recounted } = counted(store.db)
  expect(kept).toEqual(recounted)
})
