import { expect, test } from 'vitest'
import { addressOf, draggedKind } from './dropped'

test('a file is a list, a link is an address, and a picture of a page is neither', () => {
  expect(draggedKind(['Files'])).toBe('list')
  expect(draggedKind(['text/uri-list', 'text/html', 'text/plain'])).toBe('address')
  expect(draggedKind(['text/uri-list', 'text/html', 'Files'])).toBeNull()
  expect(draggedKind(['text/plain'])).toBeNull()
})

test('of several addresses the first of the web counts, and comments are none', () => {
  expect(addressOf('# a comment\r\nftp://site.example/\r\nhttps://site.example/feed\r\n')).toBe(
    'https://site.example/feed',
  )
  expect(addressOf('FEED://site.example/feed')).toBe('FEED://site.example/feed')
  expect(addressOf('javascript:alert(1)')).toBeNull()
  expect(addressOf('')).toBeNull()
})
