import { expect, test } from 'vitest'
import type { ArticleId, FeedId } from '../shared/model'
import type { SavedResult } from '../shared/store/feeds'
import type { NotificationText } from './notification-text'
import { createNotifier } from './notifier'
import { manualClock } from './testing/manual-clock'

const saved = (feedId: number, added: number, more: Partial<SavedResult> = {}): SavedResult => ({
  feedId: feedId as FeedId,
  feedTitle: `Feed ${feedId}`,
  notify: true,
  firstPoll: false,
  added: Array.from({ length: added }, (_, index) => ({ id: index as ArticleId, title: `t${index}` })),
  updated: [],
  turned: null,
  moved: null,
  sameAs: null,
  ...more,
})
const finished = { type: 'round-finished', roundId: 1, polled: 1, cancelled: false } as const

function notify() {
  const clock = manualClock()
  const shown: NotificationText[] = []
  let enabled = true
  const notifier = createNotifier({ show: (text) => shown.push(text), enabled: () => enabled, clock })
  return { clock, notifier, titles: () => shown.map((text) => text.title), disable: () => (enabled = false) }
}

test('a round says one thing at its end', () => {
  const { notifier, titles } = notify()
  for (let id = 1; id <= 1000; id += 1) notifier.saved([saved(id, 2)])
  expect(titles()).toEqual([])
  notifier.event(finished)
  expect(titles()).toEqual(['2,000 new articles in 1,000 feeds'])
})

test('a long round says something after three seconds, and only then goes on to gather', async () => {
  const { clock, notifier, titles } = notify()
  notifier.saved([saved(1, 1)])
  await clock.advance(2_999)
  notifier.saved([saved(2, 1)])
  expect(titles()).toEqual([])
  await clock.advance(1)
  expect(titles()).toEqual(['2 new articles in 2 feeds'])
  notifier.saved([saved(3, 1)])
  notifier.event(finished)
  await clock.advance(10_000)
  expect(titles()).toHaveLength(2)
})

test('a first poll, a silenced feed and a round without news say nothing', () => {
  const { notifier, titles } = notify()
  notifier.saved([saved(1, 5, { firstPoll: true }), saved(2, 5, { notify: false }), saved(3, 0)])
  notifier.saved([saved(4, 0, { notify: false, turned: 'down' })])
  notifier.event(finished)
  expect(titles()).toEqual([])
})

test('news and a turn of health are told apart', () => {
  const { notifier, titles } = notify()
  notifier.saved([saved(1, 2, { turned: 'back' })])
  notifier.event(finished)
  expect(titles()).toEqual(['Feed 1: 2 new articles', 'Feed 1 is working again'])
})

test('switched off, what was gathered is forgotten', () => {
  const { notifier, titles, disable } = notify()
  notifier.saved([saved(1, 2)])
  disable()
  notifier.event(finished)
  notifier.event(finished)
  expect(titles()).toEqual([])
})
