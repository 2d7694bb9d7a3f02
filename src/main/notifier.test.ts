import { expect, test } from 'vitest'
import type { NotifyChoices } from '../feed/notify-decision'
import type { ArticleId, FeedId } from '../shared/model'
import type { SavedResult } from '../shared/store/feeds'
import type { HeldResult } from './held-news'
import type { NotificationText } from './notification-text'
import { createNotifier } from './notifier'
import { manualClock } from './testing/manual-clock'

const saved = (feedId: number, added: number, more: Partial<SavedResult> = {}): SavedResult => ({
  feedId: feedId as FeedId,
  feedTitle: `Feed ${feedId}`,
  notify: null,
  firstPoll: false,
  added: Array.from({ length: added }, (_, index) => ({ id: index as ArticleId, title: `t${index}` })),
  updated: [],
  turned: null,
  moved: null,
  sameAs: null,
  ...more,
})
const finished = { type: 'round-finished', roundId: 1, polled: 1, cancelled: false } as const

function notify(kept: readonly HeldResult[] = []) {
  const clock = manualClock()
  const shown: NotificationText[] = []
  let choices: NotifyChoices = {
    notifications: true,
    notifyRule: 'digest',
    quietHours: { on: true, from: 22 * 60, to: 7 * 60 },
  }
  let minute = 12 * 60
  let onDisk: readonly HeldResult[] = kept
  const notifier = createNotifier({
    show: (text) => shown.push(text),
    choices: () => choices,
    minuteOfDay: () => minute,
    heldNews: {
      load: async () => kept,
      keep: async (held) => {
        onDisk = held
      },
    },
    clock,
  })
  return {
    clock,
    notifier,
    onDisk: () => onDisk,
    titles: () => shown.map((text) => text.title),
    choose: (changed: Partial<NotifyChoices>) => {
      choices = { ...choices, ...changed }
    },
    setTime: (hours: number) => {
      minute = hours * 60
    },
  }
}

test('a round says one thing at its end', () => {
  const { notifier, titles } = notify()
  for (let id = 1; id <= 1000; id += 1) notifier.saved([saved(id, 2)])
  expect(titles()).toEqual([])
  notifier.event(finished)
  expect(titles()).toEqual(['2,000 new articles in 1,000 feeds'])
})

test('a summary waits for the end of its round, however long that takes, but not for ever', async () => {
  const { clock, notifier, titles } = notify()
  notifier.saved([saved(1, 1)])
  await clock.advance(200_000)
  notifier.saved([saved(2, 1)])
  expect(titles()).toEqual([])
  notifier.event(finished)
  expect(titles()).toEqual(['2 new articles in 2 feeds'])
  notifier.saved([saved(3, 2)])
  await clock.advance(300_000)
  expect(titles().slice(1)).toEqual(['Feed 3: 2 new articles'])
})

test('articles that are told one by one are told after three seconds, the others at the end', async () => {
  const { clock, notifier, titles } = notify()
  notifier.saved([saved(1, 2, { notify: 'each' }), saved(2, 2)])
  await clock.advance(2_999)
  expect(titles()).toEqual([])
  await clock.advance(1)
  expect(titles()).toEqual(['t0', 't1'])
  notifier.event(finished)
  expect(titles().slice(2)).toEqual(['Feed 2: 2 new articles'])
})

test('a feed that brings many articles at once does not flood the screen with them', () => {
  const { notifier, titles } = notify()
  notifier.saved([saved(1, 6, { notify: 'each' })])
  notifier.event(finished)
  expect(titles()).toEqual(['Feed 1: 6 new articles'])
})

test('quiet hours hold what comes, and the first round after them sums it up once', () => {
  const { notifier, titles, setTime } = notify()
  setTime(23)
  notifier.saved([saved(1, 1), saved(2, 2, { notify: 'each' }), saved(3, 1, { notify: 'off' })])
  notifier.event(finished)
  setTime(2)
  notifier.saved([saved(1, 1)])
  notifier.event(finished)
  expect(titles()).toEqual([])
  setTime(7)
  notifier.event(finished)
  expect(titles()).toEqual(['4 new articles in 2 feeds'])
  notifier.event(finished)
  expect(titles()).toHaveLength(1)
})

test('what quiet hours held is forgotten when a person switches notifications off meanwhile', () => {
  const { notifier, titles, setTime, choose } = notify()
  setTime(23)
  notifier.saved([saved(1, 1)])
  notifier.event(finished)
  setTime(8)
  choose({ notifications: false })
  notifier.event(finished)
  choose({ notifications: true })
  notifier.event(finished)
  expect(titles()).toEqual([])
})

test('a first poll, a silenced feed and a round without news say nothing', () => {
  const { notifier, titles } = notify()
  notifier.saved([saved(1, 5, { firstPoll: true }), saved(2, 5, { notify: 'off' }), saved(3, 0)])
  notifier.saved([saved(4, 0, { notify: 'off', turned: 'down' })])
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
  const { notifier, titles, choose } = notify()
  notifier.saved([saved(1, 2)])
  choose({ notifications: false })
  notifier.event(finished)
  notifier.event(finished)
  expect(titles()).toEqual([])
})

test('what a rule wants told is told by itself even where its feed is off, and what one silences is not', async () => {
  const { clock, notifier, titles } = notify()
  const added = [{ title: 'Loud', notify: true }, { title: 'Usual' }, { title: 'Quiet', notify: false }].map(
    (article, index) => ({ ...article, id: index as ArticleId }),
  )
  notifier.saved([saved(1, 0, { added, notify: 'off' }), saved(2, 0, { added, notify: 'digest' })])
  await clock.advance(3_000)
  expect(titles()).toEqual(['Loud', 'Loud'])
  notifier.event(finished)
  expect(titles().slice(2)).toEqual(['Usual'])
})

test('what a rule wants told waits for the end of the quiet hours, and for nobody where notifications are off', () => {
  const { notifier, titles, setTime, choose } = notify()
  const added = [{ id: 1 as ArticleId, title: 'Loud', notify: true }]
  setTime(23)
  notifier.saved([saved(1, 0, { added, notify: 'off' })])
  notifier.event(finished)
  expect(titles()).toEqual([])
  setTime(8)
  notifier.event(finished)
  expect(titles()).toEqual(['Loud'])
  choose({ notifications: false })
  notifier.saved([saved(1, 0, { added, notify: 'off' })])
  notifier.event(finished)
  expect(titles()).toEqual(['Loud'])
})

test('what quiet hours hold is told once after the app was ended and started again', async () => {
  const before = notify()
  before.setTime(23)
  before.notifier.saved([saved(1, 2), saved(2, 3)])
  before.notifier.event(finished)
  expect(before.titles()).toEqual([])
  const after = notify(before.onDisk())
  await after.notifier.load()
  after.setTime(8)
  after.notifier.event(finished)
  expect(after.titles()).toEqual(['5 new articles in 2 feeds'])
  expect(after.onDisk()).toEqual([])
  after.notifier.event(finished)
  expect(after.titles()).toHaveLength(1)
})
