import { expect, test } from 'vitest'
import { meansTooOften, restAfterVisitMs } from './strict-hosts'

test.each([
  ['https://www.reddit.com/r/a/.rss', 60_000],
  ['https://old.reddit.com/r/a/.rss', 60_000],
  ['https://reddit.com/.rss', 60_000],
  ['https://notreddit.com/.rss', 0],
  ['https://reddit.com.example/.rss', 0],
  ['https://example.org/reddit.com', 0],
  ['no address', 0],
])('after a visit to %s the site rests for %i ms', (url, ms) => {
  expect(restAfterVisitMs(url)).toBe(ms)
})

test('a 403 means "too often" only where it is known to', () => {
  expect(meansTooOften(403, 'https://www.reddit.com/r/a/.rss')).toBe(true)
  expect(meansTooOften(403, 'https://example.org/feed')).toBe(false)
  expect(meansTooOften(429, 'https://example.org/feed')).toBe(true)
  expect(meansTooOften(404, 'https://www.reddit.com/r/a/.rss')).toBe(false)
})
