import { expect, it } from 'vitest'
import { movedTo } from './moved-to'

const asked = 'https://example.org/feed'

it('is where the permanent redirects led', () => {
  expect(movedTo(asked, 'https://new.example.org/feed', 'https://new.example.org/feed')).toBe(
    'https://new.example.org/feed',
  )
  expect(movedTo('http://example.org/feed', asked, asked)).toBe(asked)
})

it('is null where there was none, or where it led back', () => {
  expect(movedTo(asked, null, 'https://example.net/')).toBeNull()
  expect(movedTo(asked, asked, asked)).toBeNull()
  expect(movedTo(`${asked}#top`, asked, asked)).toBeNull()
})

it('is never a step from https to http', () => {
  expect(movedTo(asked, 'http://example.org/feed', 'http://example.org/feed')).toBeNull()
})

it.each([
  'https://example.org/login?next=/feed',
  'https://login.hotel.example/',
  'https://wifi.example/captive',
  'https://example.net/Sign-In',
  'https://portal.airport.example/feed',
])('is not %s, which looks like the page before a network', (url) => {
  expect(movedTo(asked, url, url)).toBeNull()
  expect(movedTo(asked, 'https://example.net/feed', url)).toBeNull()
})

it('does not mistake a feed about such things', () => {
  expect(movedTo(asked, 'https://example.org/authors/feed', 'https://example.org/authors/feed')).not.toBeNull()
  expect(
    movedTo(
      'https://example.org/portal.rss',
      'https://www.example.org/portal.rss',
      'https://www.example.org/portal.rss',
    ),
  ).toBe('https://www.example.org/portal.rss')
})
