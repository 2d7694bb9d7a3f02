import { expect, test } from 'vitest'
import { whatIsIn, whatToOpen } from './what-to-open'

test.each(['feed:http://127.0.0.1:8080/x', 'feed://example.org', 'https://example.org/', 'javascript:alert(1)'])(
  '%s is an address, for the dialog to look at',
  (word) => expect(whatToOpen(word, '/home/me')).toEqual({ type: 'address', address: word }),
)

test('a path is taken from the folder in which it was typed', () => {
  expect(whatToOpen('feeds.opml', '/home/me')).toMatchObject({ type: 'file', path: '/home/me/feeds.opml', sure: false })
  expect(whatToOpen('./feeds.opml', '/home/me')).toMatchObject({
    type: 'file',
    path: '/home/me/feeds.opml',
    sure: true,
  })
  expect(whatToOpen('file:///tmp/a%20list.opml', '/')).toMatchObject({
    type: 'file',
    path: '/tmp/a list.opml',
    sure: true,
  })
})

test('a server with a port may be a file, but need not be one', () => {
  expect(whatToOpen('localhost:8080', '/home/me')).toMatchObject({ type: 'file', sure: false, word: 'localhost:8080' })
})

test('what no system could open is nothing', () => {
  for (const word of ['', 'a\0b', 'file://elsewhere/x', 'x'.repeat(9_000)]) {
    expect(whatToOpen(word, '/'), word.slice(0, 20)).toBeNull()
  }
})

test('a file is a list, a feed that names its address, or of no use', () => {
  expect(whatIsIn('<?xml version="1.0"?><opml version="2.0">')).toEqual({ type: 'list' })
  const atom =
    '<feed><link rel="alternate" href="https://a.example/"/><link rel="self" href="https://a.example/f?a=1&amp;b=2"/>'
  expect(whatIsIn(atom)).toEqual({ type: 'feed', address: 'https://a.example/f?a=1&b=2' })
  const rss = `<rss><channel><atom:link href='https://a.example/rss' rel='self' type='x'/>`
  expect(whatIsIn(rss)).toEqual({ type: 'feed', address: 'https://a.example/rss' })
  expect(whatIsIn('{"feed_url": "https:\\/\\/a.example\\/f.json"}')).toEqual({
    type: 'feed',
    address: 'https://a.example/f.json',
  })
  expect(whatIsIn('<rss><channel><link>https://a.example/</link>')).toEqual({ type: 'nothing' })
})
