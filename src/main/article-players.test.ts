import { expect, test } from 'vitest'
import { sanitizeHtml } from '../feed/sanitize-html'
import { withPlayers } from './article-players'
import { texts } from './texts'

const film = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'
const show = (html: string, more: { link?: string | null; title?: string; withStills?: boolean } = {}): string => {
  const { link = 'https://site.test/1', title = 'The article', withStills = true } = more
  return withPlayers(
    { html: sanitizeHtml(html, 'https://site.test/1'), link, title },
    withStills,
    texts().reading.players,
  )
}
const frame = (title: string): string =>
  `<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ" title="${title}"></iframe>`

test('a film is a link with its still, named by its site and its title', () => {
  expect(show(frame('Nine days of &quot;ice&quot; &lt;b&gt;'))).toBe(
    `<a class="player-card has-still" href="${film}" rel="noopener noreferrer nofollow">` +
      '<img src="https://i.ytimg.com/vi/dQw4w9WgXcQ/hqdefault.jpg" alt="" loading="lazy" width="480" height="360" />' +
      '<span class="player-name" dir="auto">Video on YouTube: Nine days of "ice" &lt;b&gt;</span></a>',
  )
})

test('where pictures are not shown nothing is asked for', () => {
  const html = show(frame('Ice'), { withStills: false })
  expect(html).not.toContain('<img')
  expect(html).toContain('>Video on YouTube: Ice</span></a>')
})

test('what has no known still is a card with its name', () => {
  expect(show('<iframe src="https://player.vimeo.com/video/12345"></iframe>')).toBe(
    '<a class="player-card" href="https://vimeo.com/12345" rel="noopener noreferrer nofollow"><span class="player-name" dir="auto">Video on Vimeo</span></a>',
  )
  expect(show('<iframe src="https://open.spotify.com/embed/track/4rOoJ6Egrf8K"></iframe>')).toContain(
    'Audio on Spotify',
  )
})

test.each(['', 'YouTube video player', 'Embedded YouTube Video', 'vimeo-player'])('%j is no title', (title) => {
  expect(show(frame(title))).toContain('>Video on YouTube</span>')
})

test('an article whose page is a film begins with it, and its text has links', () => {
  const html = show('The weir.<br>More: https://example.org/river?a=1&amp;b=2, and\n(https://example.org/x).', {
    link: film,
    title: 'Nine days',
  })
  expect(html).toMatch(/^<p><a class="player-card has-still" href="https:\/\/www\.youtube\.com\/watch\?v=dQw4w9WgXcQ"/)
  expect(html).toContain('Video on YouTube: Nine days')
  expect(html).toContain('>https://example.org/river?a=1&amp;b=2</a>, and')
  expect(html).toContain('(<a href="https://example.org/x"')
})

test('addresses within tags are left alone', () => {
  const html = show('<img src="https://example.org/a.png" alt="https://example.org/b">', { link: film })
  expect(html).toContain('<img src="https://example.org/a.png" alt="https://example.org/b"')
})

test('a film that stands in its own article is shown once', () => {
  expect(show(frame('Nine days'), { link: film }).match(/player-card/g)).toHaveLength(1)
})

test('a mark that a feed set itself is a link like others', () => {
  const html = show(
    '<a class="player" href="https://site.test/x">x</a><a class="player-card" href="https://site.test/y">y</a>',
  )
  expect(html).not.toContain('player')
})
