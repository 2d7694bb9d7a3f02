import fc from 'fast-check'
import { expect, test } from 'vitest'
import { discoverFeeds } from './discover-feeds'

const page = 'https://example.org/blog/'
const urls = (html: string): string[] => discoverFeeds(html, page).map((candidate) => candidate.url)

test('finds every type of feed, with its title and an absolute address', () => {
  const html = `<head><link rel="alternate" type="application/rss+xml" title="All &amp; more" href="/rss">
    <link rel="ALTERNATE home" type="application/atom+xml; charset=utf-8" href="atom.xml">
    <LINK REL=alternate TYPE=application/feed+json HREF=//cdn.example.org/feed.json></head>`
  expect(discoverFeeds(html, page)).toEqual([
    { url: 'https://example.org/rss', title: 'All & more' },
    { url: 'https://example.org/blog/atom.xml', title: null },
    { url: 'https://cdn.example.org/feed.json', title: null },
  ])
})

test('plain JSON and XML count only where the page speaks of a feed', () => {
  const html = `<link rel="alternate" type="application/json" href="/wp-json/posts/1">
    <link rel="alternate" type="application/json" title="JSON Feed" href="/f.json"><link rel="alternate" type="text/xml" href="/rss.xml">`
  expect(urls(html)).toEqual(['https://example.org/f.json', 'https://example.org/rss.xml'])
})

test('translations, styles and addresses that cannot be fetched are no feeds', () => {
  expect(
    urls(`<link rel="alternate" hreflang="de" href="/de"><link rel="stylesheet" type="application/rss+xml" href="/x">
      <link rel="alternate" type="application/rss+xml" href="javascript:x"><link rel="alternate" type="application/rss+xml">`),
  ).toEqual([])
})

test('the base of the page counts, the first one', () => {
  expect(
    urls('<base href="/other/"><base href="/third/"><link rel="alternate" type="application/rss+xml" href="feed">'),
  ).toEqual(['https://example.org/other/feed'])
})

test('one address is named once, and comments come last', () => {
  const link = (href: string): string => `<link rel="alternate" type="application/rss+xml" href="${href}">`
  expect(urls(link('/comments/feed') + link('/feed') + link('/feed'))).toEqual([
    'https://example.org/feed',
    'https://example.org/comments/feed',
  ])
})

test('a page of a thousand feeds gives twenty', () => {
  const links = Array.from(
    { length: 1_000 },
    (_, index) => `<link rel=alternate type=application/rss+xml href=/${index}>`,
  )
  expect(urls(links.join(''))).toHaveLength(20)
})

test('what stands in a script or a comment is no link', () => {
  const link = '<link rel=alternate type=application/rss+xml href=/feed>'
  expect(urls(`<script>${link}</script><!-- ${link} --><textarea>${link}</textarea>`)).toEqual([])
})

test('any text is a page', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (html) => Array.isArray(discoverFeeds(html, page))))
})

test('a page of a hundred thousand nested elements ends soon', () => {
  expect(urls('<div>'.repeat(100_000))).toEqual([])
})
