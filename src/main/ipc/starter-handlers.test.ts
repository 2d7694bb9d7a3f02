import * as v from 'valibot'
import { expect, test } from 'vitest'
import { normalizeAddress } from '../../feed/normalize-address'
import { starterFeeds } from '../../shared/starters/starter-feeds'
import { textsFor } from '../../shared/texts/texts'
import { argumentOf } from './guards'
import { starterEntries } from './starter-handlers'

const { topics } = textsFor('en', []).starters
const [news] = starterFeeds.filter(({ topic }) => topic === 'news')
const [comic] = starterFeeds.filter(({ topic }) => topic === 'comics')
if (news === undefined || comic === undefined) throw new Error('The list has no news, or no comics')

test('every address of the list is as the store has it, is asked for safely, and stands in it once', () => {
  for (const { url, site } of starterFeeds) {
    expect(normalizeAddress(url)).toEqual({ ok: true, url })
    expect(new URL(url).protocol).toBe('https:')
    expect(new URL(site).href).toBe(site)
  }
  expect(new Set(starterFeeds.map(({ url }) => url)).size).toBe(starterFeeds.length)
})

test('feeds are listed by topic, in a folder each or at the top', () => {
  expect(starterEntries([comic.url, news.url], topics).map((entry) => [entry.type, entry.title, entry.parent])).toEqual(
    [
      ['folder', topics.news, null],
      ['feed', news.title, 0],
      ['folder', topics.comics, null],
      ['feed', comic.title, 2],
    ],
  )
  const plain = starterEntries([comic.url, news.url], null)
  expect(plain.map((entry) => [entry.title, entry.parent])).toEqual([
    [news.title, null],
    [comic.title, null],
  ])
})

test('what is not in the list is not followed by this way', () => {
  const guard = argumentOf['starters:follow']
  expect(v.safeParse(guard, { urls: [news.url], inFolders: true }).success).toBe(true)
  expect(v.safeParse(guard, { urls: ['https://elsewhere.example/feed'], inFolders: true }).success).toBe(false)
  expect(v.safeParse(guard, { urls: [], inFolders: true }).success).toBe(false)
})
