import { expect, test } from 'vitest'
import type { ParsedItem } from '../shared/parsed-feed'
import { freshPollState } from '../shared/poller-contract'
import { createKeptDocuments, type FoundDocument } from './kept-documents'
import { createHandTimer } from './testing/hand-timer'

const now = Date.UTC(2026, 4, 1)
const day = 24 * 60 * 60_000

function item(index: number, over: Partial<ParsedItem> = {}): ParsedItem {
  return {
    key: `k${index}`,
    contentHash: '',
    title: `Item ${index}`,
    link: null,
    author: null,
    publishedAt: now - index * day,
    updatedAt: null,
    html: '<p>text</p>',
    snippet: '',
    categories: [],
    enclosures: [],
    language: null,
    direction: null,
    ...over,
  }
}

function found(url: string, items: readonly ParsedItem[] = [item(0)]): FoundDocument {
  const feed = {
    format: 'rss',
    title: 'A feed',
    siteUrl: null,
    description: '',
    language: null,
    iconUrl: null,
    pace: { ttlSeconds: null, skipHours: [], skipDays: [] },
    items,
  } as const
  return { url, feed, state: freshPollState }
}

function keeping() {
  const timer = createHandTimer()
  return { timer, kept: createKeptDocuments({ now: () => now, setTimer: timer.set }) }
}

test('tells the newest items and how often there are any, and keeps the items to itself', () => {
  const { kept } = keeping()
  const oldestFirst = Array.from({ length: 30 }, (_, index) => item(29 - index))
  const told = kept.keep(found('https://a.example/feed', oldestFirst))
  expect(told).toMatchObject({ itemCount: 30, rhythm: { type: 'per-week', count: 7 }, feed: { title: 'A feed' } })
  expect(told.latest.map(({ title }) => title)).toEqual(Array.from({ length: 10 }, (_, index) => `Item ${index}`))
  expect(told.feed).not.toHaveProperty('items')
})

test('keeps the order of a document that does not date all its items', () => {
  const told = keeping().kept.keep(found('https://a.example/', [item(5), item(1, { publishedAt: null }), item(0)]))
  expect(told.latest.map(({ title }) => title)).toEqual(['Item 5', 'Item 1', 'Item 0'])
})

test('gives a document once, and only for the address at which it was found', () => {
  const { kept } = keeping()
  const { documentId } = kept.keep(found('https://a.example/feed'))
  expect(kept.take(documentId, 'https://b.example/feed')).toBeNull()
  expect(kept.take(documentId, 'https://a.example/feed')).toMatchObject({ url: 'https://a.example/feed' })
  expect(kept.take(documentId, 'https://a.example/feed')).toBeNull()
})

test('the oldest make room, by number', () => {
  const { kept } = keeping()
  const ids = Array.from({ length: 12 }, () => kept.keep(found('https://a.example/')).documentId)
  const left = ids.filter((id) => kept.take(id, 'https://a.example/') !== null)
  expect(left).toEqual(ids.slice(2))
})

test('the oldest make room, by size, and the newest stays however large it is', () => {
  const { kept } = keeping()
  const large = () => found('https://a.example/', [item(0, { html: 'x'.repeat(20_000_000) })])
  const huge = () => found('https://a.example/', [item(0, { html: 'x'.repeat(40_000_000) })])
  const first = kept.keep(large()).documentId
  const second = kept.keep(large()).documentId
  expect(kept.take(first, 'https://a.example/')).toBeNull()
  const third = kept.keep(huge()).documentId
  expect(kept.take(second, 'https://a.example/')).toBeNull()
  expect(kept.take(third, 'https://a.example/')).not.toBeNull()
})

test('nothing is kept for more than ten minutes', () => {
  const { kept, timer } = keeping()
  const { documentId } = kept.keep(found('https://a.example/'))
  timer.advance(10 * 60_000)
  expect(kept.take(documentId, 'https://a.example/')).toBeNull()
})
