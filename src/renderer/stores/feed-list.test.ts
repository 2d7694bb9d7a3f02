import { describe, expect, it } from 'vitest'
import type { FeedId } from '../../shared/model'
import { sampleFeed } from '../testing/samples'
import { applyFeedChange, feedListOf, placeFeeds, withFeeds, withoutFeeds } from './feed-list'

const counts = { all: 0, unread: 0, starred: 0 }
const titles = (list: ReturnType<typeof feedListOf>) => list.order.map((id) => list.byId.get(id)?.title)

describe('the feed list', () => {
  it('is sorted by name as a person sorts, whatever the case and with numbers by value', () => {
    const feeds = ['zeta', 'Alpha 10', 'alpha 9', 'Beta'].map((title, index) => sampleFeed(index + 1, { title }))
    expect(titles(feedListOf(feeds, counts))).toEqual(['alpha 9', 'Alpha 10', 'Beta', 'zeta'])
  })
  it('keeps the identity of a feed that a push repeats unchanged', () => {
    const list = feedListOf([sampleFeed(1, { failure: { type: 'dns', host: 'a' } })], counts)
    const after = applyFeedChange(list, {
      feeds: [sampleFeed(1, { failure: { type: 'dns', host: 'a' } })],
      counted: [],
      removed: [],
      counts: { ...counts },
    })
    expect(after.byId.get(1 as FeedId)).toBe(list.byId.get(1 as FeedId))
    expect(after.counts).toBe(list.counts)
  })
  it('keeps the order itself when only a count changed', () => {
    const list = feedListOf([sampleFeed(1), sampleFeed(2)], counts)
    const after = applyFeedChange(list, {
      feeds: [sampleFeed(1, { unreadCount: 7 })],
      counted: [],
      removed: [],
      counts,
    })
    expect(after.order).toBe(list.order)
    expect(after.byId.get(1 as FeedId)?.unreadCount).toBe(7)
    expect(after.byId.get(2 as FeedId)).toBe(list.byId.get(2 as FeedId))
  })
  it('puts a renamed feed at its new place', () => {
    const list = feedListOf([sampleFeed(1, { title: 'A' }), sampleFeed(2, { title: 'B' })], counts)
    expect(
      titles(applyFeedChange(list, { feeds: [sampleFeed(1, { title: 'C' })], counted: [], removed: [], counts })),
    ).toEqual(['B', 'C'])
  })
  it('adds what is new and takes out what left', () => {
    const list = feedListOf([sampleFeed(1), sampleFeed(2)], counts)
    const after = applyFeedChange(list, { feeds: [sampleFeed(3)], counted: [], removed: [1 as FeedId], counts })
    expect(titles(after)).toEqual(['Feed 2', 'Feed 3'])
  })
})

it('keeps all else of a feed of which only the counts are told, and its identity where they are the same', () => {
  const [one, two] = [sampleFeed(1, { unreadCount: 3 }), sampleFeed(2)]
  const list = feedListOf([one, two], counts)
  const same = { id: two.id, unreadCount: two.unreadCount, articleCount: two.articleCount }
  const counted = [{ id: one.id, unreadCount: 0, articleCount: 7 }, same]
  const after = applyFeedChange(list, { feeds: [], counted, removed: [], counts })
  expect(after.byId.get(one.id)).toEqual({ ...one, unreadCount: 0, articleCount: 7 })
  expect(after.byId.get(two.id)).toBe(list.byId.get(two.id))
  expect(after.order).toBe(list.order)
})

describe('the order of the feeds', () => {
  const feeds = ['delta', 'Alpha', 'echo', 'bravo', 'charlie'].map((title, index) => sampleFeed(index + 1, { title }))
  const list = feedListOf(feeds, counts)

  it('is as if sorted anew, whatever comes, leaves and is renamed at once', () => {
    const after = applyFeedChange(list, {
      feeds: [
        sampleFeed(2, { title: 'Zulu' }),
        sampleFeed(7, { title: 'Alpha' }),
        sampleFeed(6, { title: 'alpha' }),
        sampleFeed(8, { title: 'cäsar' }),
      ],
      counted: [],
      removed: [4 as FeedId],
      counts,
    })
    expect(titles(after)).toEqual(['alpha', 'Alpha', 'cäsar', 'charlie', 'delta', 'echo', 'Zulu'])
    expect(after.order).toEqual(feedListOf([...after.byId.values()], counts).order)
  })
  it('has a feed that left and came back where it was', () => {
    const without = withoutFeeds(list, [1, 4] as FeedId[])
    expect(titles(without)).toEqual(['Alpha', 'charlie', 'echo'])
    expect(withFeeds(without, feeds).order).toEqual(list.order)
    expect(withoutFeeds(list, [99 as FeedId])).toBe(list)
  })
  it('is another one where a feed was moved, since the sidebar is drawn by it', () => {
    const moved = placeFeeds(list, [{ feedId: 1 as FeedId, folderId: null, position: 9 }])
    expect(moved.order).not.toBe(list.order)
    expect(moved.order).toEqual(list.order)
    expect(placeFeeds(moved, [{ feedId: 1 as FeedId, folderId: null, position: 9 }])).toBe(moved)
  })
})
