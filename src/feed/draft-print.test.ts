import { expect, test } from 'vitest'
import type { DraftFeed, DraftItem } from './draft-feed'
import { draftPrints } from './draft-print'
import { limits } from './limits'

const url = 'https://one.example/feed'
const item: DraftItem = {
  guid: 'g1',
  titleHtml: 'A title',
  link: 'https://one.example/1',
  originalLink: null,
  authors: ['Ann'],
  otherAuthors: [],
  publishedAt: 1_000,
  createdAt: null,
  updatedAt: null,
  content: { html: '<p>text</p>', base: null, language: null },
  summary: null,
  categories: ['Rivers'],
  enclosures: [],
  media: [],
  imageUrl: null,
  language: null,
  comments: null,
  commentCount: null,
  sourceTitleHtml: null,
  sourceUrl: null,
}
const feed: DraftFeed = {
  format: 'rss',
  titleHtml: 'A feed',
  siteUrl: 'https://one.example/',
  descriptionHtml: null,
  authors: [],
  language: 'en',
  iconUrl: null,
  pace: { ttl: null, skipHours: [], skipDays: [], updatePeriod: null, updateFrequency: null },
  items: [item],
}
const printOf = (changed: Partial<DraftItem>, around: Partial<DraftFeed> = {}, from = url) =>
  draftPrints({ ...feed, ...around, items: [{ ...item, ...changed }] }, from)[0]

test('an item that comes again has the same print, whatever else is new in the document', () => {
  const later = { ...feed, titleHtml: 'Another name', items: [{ ...item, guid: 'g2' }, item] }
  expect(draftPrints(later, url)[1]).toBe(printOf({}))
})

const changes: Partial<DraftItem>[] = [
  { guid: 'g2' },
  { titleHtml: 'Another' },
  { link: 'https://one.example/2' },
  { originalLink: 'https://one.example/2' },
  { authors: ['Ben'] },
  { publishedAt: 2_000 },
  { createdAt: 2_000 },
  { updatedAt: 2_000 },
  { content: { html: '<p>other</p>', base: null, language: null } },
  { content: { html: '<p>text</p>', base: 'https://two.example/', language: null } },
  { content: { html: '<p>text</p>', base: null, language: 'de' } },
  { content: null, summary: item.content },
  { categories: [] },
  { enclosures: [{ url: 'https://one.example/a.mp3', type: 'audio/mpeg', length: null } as never] },
  { media: [{ url: 'https://one.example/a.mp3', type: 'audio/mpeg', length: null } as never] },
  { imageUrl: 'https://one.example/a.png' },
  { language: 'fr' },
]

test.each(changes.map((change) => [Object.keys(change).join(' and '), change] as const))(
  'an item with another %s has another print',
  (_, change) => {
    expect(printOf(change)).not.toBe(printOf({}))
  },
)

test('what an item takes from its document and from its address is in its print', () => {
  expect(printOf({}, { siteUrl: 'https://two.example/' })).not.toBe(printOf({}))
  expect(printOf({}, { language: 'de' })).not.toBe(printOf({}))
  expect(printOf({}, { authors: ['Eve'] })).not.toBe(printOf({}))
  expect(printOf({}, {}, 'https://two.example/feed')).not.toBe(printOf({}))
})

test('how often an item was talked about is no news', () => {
  expect(printOf({ commentCount: '12', comments: 'https://one.example/1#talk' })).toBe(printOf({}))
})

test('prints are whole numbers that a Float64Array keeps exactly, and differ from item to item', () => {
  const items = Array.from({ length: limits.items }, (_, index) => ({ ...item, guid: `g${index}` }))
  const prints = draftPrints({ ...feed, items }, url)
  expect(prints.every(Number.isSafeInteger)).toBe(true)
  expect(new Set(prints).size).toBe(items.length)
})

test('items beyond those that are read of a document have none', () => {
  const items = Array.from({ length: limits.items + 1 }, (_, index) => ({ ...item, guid: `g${index}` }))
  expect(draftPrints({ ...feed, items }, url)).toHaveLength(limits.items)
})
