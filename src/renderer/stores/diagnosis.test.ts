import { expect, test } from 'vitest'
import type { Feed, FeedId } from '../../shared/model'
import type { FeedReport, SurveyedFeed } from '../../shared/store/doctor'
import { sampleFeed } from '../testing/samples'
import { mendsFor, rowsByKind, sortRows } from './diagnosis'
import { feedListOf } from './feed-list'

const day = 86_400_000
const now = 1_000 * day
const report: FeedReport = {
  polls: [],
  addedAt: 0,
  lastSucceededAt: now,
  newestAt: now - day,
  postsPerWeek: 1,
  ledTo: null,
}
const feed = (id: number, over: Partial<Feed> = {}) => ({ ...sampleFeed(id), ...over })
const status = (code: number) => ({ type: 'http-status', status: code, retryAfterSeconds: null }) as const

test('a feed that is well can be looked at, paused and left', () => {
  expect(mendsFor(feed(1), report, now)).toEqual(['wake', 'pause', 'unsubscribe'])
  expect(mendsFor(feed(1, { pausedAt: 5 }), report, now)).toEqual(['resume', 'unsubscribe'])
})

test('what is likeliest to help comes first', () => {
  const first = (over: Partial<Feed>, told: Partial<FeedReport> = {}) =>
    mendsFor(feed(1, over), { ...report, ...told }, now)[0]
  expect(first({ failure: status(401), health: 'failing' })).toBe('password')
  expect(first({ failure: status(404), health: 'failing' })).toBe('seek')
  expect(first({ failure: { type: 'dns', host: 'a.example' }, health: 'down' })).toBe('seek')
  expect(first({ failure: { type: 'proxy', proxy: 'p', problem: 'password' } })).toBe('wake')
  expect(first({}, { newestAt: now - 400 * day })).toBe('seek')
  expect(first({}, { ledTo: 'https://b.example/' })).toBe('followRedirect')
})

test('a feed that has ended is not paused, and may be elsewhere', () => {
  expect(mendsFor(feed(1, { failure: { type: 'gone' }, health: 'gone' }), report, now)).toEqual([
    'seek',
    'wake',
    'unsubscribe',
  ])
})

const all = [
  feed(1, { title: 'Zeta', health: 'down', failure: status(500), failingSince: 20, unreadCount: 1 }),
  feed(2, { title: 'alpha', health: 'failing', failure: status(404), failingSince: 90, unreadCount: 7 }),
  feed(3, { title: 'Paused', pausedAt: 50 }),
  feed(4, { title: 'Quiet' }),
  feed(5, { title: 'Busy' }),
  feed(6, { title: 'Not counted yet' }),
]
const told = (id: number, newestAt: number | null, postsPerWeek: number): [FeedId, SurveyedFeed] => [
  id as FeedId,
  { feedId: id as FeedId, addedAt: now - 30 * day, newestAt, postsPerWeek },
]
const list = feedListOf(all, { all: 0, unread: 0, starred: 0 })
const surveyed = new Map([told(1, now, 0), told(4, now - 366 * day, 0), told(5, now, 70), told(3, null, 0)])

test('feeds are told apart by what is the matter, and what is not counted yet is not silent', () => {
  const rows = rowsByKind(list, surveyed, now)
  const ids = (kind: 'sick' | 'silent' | 'noisy') => rows[kind].map((row) => row.feed.id)
  expect(ids('sick')).toEqual([2, 3, 1])
  expect(ids('silent')).toEqual([4])
  expect(ids('noisy')).toEqual([5])
})

test('rows stand by what is worst, by name or by what is unread', () => {
  const { sick } = rowsByKind(list, surveyed, now)
  const ids = (order: 'worst' | 'name' | 'unread') => sortRows(sick, 'sick', order).map((row) => row.feed.id)
  expect(ids('worst')).toEqual([1, 3, 2])
  expect(ids('name')).toEqual([2, 3, 1])
  expect(ids('unread')[0]).toBe(2)
})
