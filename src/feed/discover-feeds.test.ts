import fc from 'fast-check'
import { expect, test } from 'vitest'
import { discoverFeeds, pageForwardedTo } from './discover-feeds'

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
  expect(urls(html)).toEqual(['https://example.org/rss.xml', 'https://example.org/f.json'])
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

test.each([
  ['five million elements that nobody closes', '<b>'.repeat(5_000_000)],
  ['five million paragraphs', '<p>'.repeat(5_000_000)],
  ['lists within lists', '<ul><li>'.repeat(1_000_000)],
  ['a million links that nobody closes', '<a href=/feed>'.repeat(1_000_000)],
  ['a million links without an end', '<link rel="alternate" '.repeat(1_000_000)],
  ['a million openings', '<'.repeat(15_000_000)],
  ['a million references', '&#x26'.repeat(3_000_000)],
  ['a million comments', '<!--'.repeat(3_000_000)],
  ['a million attributes', `<a ${Array.from({ length: 500_000 }, (_, index) => `a${index}=x`).join(' ')}>`],
  ['a refresh of a megabyte', `<meta http-equiv=refresh content="0;${' '.repeat(1_000_000)}url=/feed">`],
])('a page of %s gives what stood before them, soon', (_name, junk) => {
  const started = process.cpuUsage()
  expect(urls(`<link rel=alternate type=application/rss+xml href=/first>${junk}`)).toEqual([
    'https://example.org/first',
  ])
  expect(pageForwardedTo(junk, page)).toBeNull()
  expect(process.cpuUsage(started).user / 1_000).toBeLessThan(4_000)
})

test('JSON Feed comes after the others, comments come last', () => {
  const link = (type: string, href: string): string =>
    `<link rel="alternate" type="application/${type}" href="${href}">`
  expect(urls(link('feed+json', '/j') + link('rss+xml', '/comments/feed') + link('rss+xml', '/r'))).toEqual([
    'https://example.org/r',
    'https://example.org/j',
    'https://example.org/comments/feed',
  ])
})

test('where no link element names a feed, the links of the body do', () => {
  const body = `<a href="/about">About</a> <a href="/rss.xml"><b>Our</b> feed</a> <a href="feed:https://cdn.example.org/f">Feed</a>
    <a type="application/atom+xml" href="/latest">Atom</a> <a href="/?feed=rss2">R</a> <a href="/feedback">Feedback</a> <a href="/atomic.html">x</a>`
  expect(discoverFeeds(body, page)).toEqual([
    { url: 'https://example.org/rss.xml', title: 'Our feed' },
    { url: 'https://cdn.example.org/f', title: 'Feed' },
    { url: 'https://example.org/latest', title: 'Atom' },
    { url: 'https://example.org/?feed=rss2', title: 'R' },
  ])
  expect(urls(`${body}<link rel="alternate" type="application/rss+xml" href="/named">`)).toEqual([
    'https://example.org/named',
  ])
})

test('a page that forwards to a feed names it, and any page says where it forwards to', () => {
  const refresh = (content: string): string => `<meta http-equiv="Refresh" content="${content}">`
  expect(urls(refresh('0; URL=/feed.xml'))).toEqual(['https://example.org/feed.xml'])
  expect(urls(refresh("0;url='/blog/'"))).toEqual([])
  expect(pageForwardedTo(refresh("0;url='/blog/'"), page)).toBe('https://example.org/blog/')
  expect(pageForwardedTo(refresh('300; url=/'), page)).toBeNull()
  expect(pageForwardedTo('<p>stay</p>', page)).toBeNull()
})

test('what a page names itself goes before what is known of its site', () => {
  const link = '<link rel="alternate" type="application/rss+xml" href="/own">'
  const at = (html: string): string[] => discoverFeeds(html, 'https://github.com/owner').map(({ url }) => url)
  expect(at(link)).toEqual(['https://github.com/own'])
  expect(at('<p>nothing</p>')).toEqual(['https://github.com/owner.atom'])
})
