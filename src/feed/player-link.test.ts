import { expect, test } from 'vitest'
import { playerOf } from './player-link'
import { sanitizeHtml } from './sanitize-html'

const base = 'https://example.org/blog/post'
const clean = (html: string): string => sanitizeHtml(html, base)
const framed = (src: string): string | undefined => /href="([^"]*)"/.exec(clean(`<iframe src="${src}"></iframe>`))?.[1]

test('a frame that plays becomes a link to the page of what it plays, marked as such', () => {
  expect(clean('<iframe src="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?rel=0"></iframe>')).toBe(
    '<a class="player" href="https://www.youtube.com/watch?v=dQw4w9WgXcQ" rel="noopener noreferrer nofollow">youtube.com/watch?v=dQw4w9WgXcQ</a>',
  )
})

test('any other frame becomes a plain link, and one that leads nowhere goes', () => {
  expect(clean('<iframe title="A map" src="//maps.example.com/x"></iframe>')).toBe(
    '<a href="https://maps.example.com/x" rel="noopener noreferrer nofollow">A map</a>',
  )
  expect(clean('<iframe srcdoc="<script>alert(1)</script>"></iframe>')).toBe('')
})

test.each([
  ['https://www.youtube.com/embed/dQw4w9WgXcQ', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
  ['//youtube.com/embed/videoseries?si=x&amp;list=PLabc_-1', 'https://www.youtube.com/playlist?list=PLabc_-1'],
  ['https://www.youtube.com/embed/live_stream?channel=UCabc', 'https://www.youtube.com/channel/UCabc/live'],
  ['https://player.vimeo.com/video/12345?h=1', 'https://vimeo.com/12345'],
  ['https://www.dailymotion.com/embed/video/x8abc', 'https://www.dailymotion.com/video/x8abc'],
  ['https://geo.dailymotion.com/player/x1.html?video=x8abc', 'https://www.dailymotion.com/video/x8abc'],
  ['https://open.spotify.com/embed/episode/4rOoJ6Egrf8K?utm=1', 'https://open.spotify.com/episode/4rOoJ6Egrf8K'],
  ['https://embed.podcasts.apple.com/us/podcast/a/id1?i=2', 'https://podcasts.apple.com/us/podcast/a/id1'],
  ['https://player.twitch.tv/?video=v123456&amp;parent=x', 'https://www.twitch.tv/videos/123456'],
  ['https://embed.ted.com/talks/lang/en/ice', 'https://www.ted.com/talks/lang/en/ice'],
  [
    'https://tube.example/videos/embed/9c9de5e8-0a1e-484a-b099-e80766180a6d?warningTitle=0',
    'https://tube.example/videos/watch/9c9de5e8-0a1e-484a-b099-e80766180a6d',
  ],
  ['https://maps.example.com/embed/1', 'https://maps.example.com/embed/1'],
])('what %s frames is seen at %s', (src, page) => {
  expect(framed(src)).toBe(page)
})

test.each([
  ['https://www.youtube.com/watch?list=x&v=dQw4w9WgXcQ', 'https://i.ytimg.com/vi/dQw4w9WgXcQ/hqdefault.jpg'],
  ['https://youtu.be/dQw4w9WgXcQ?t=1', 'https://i.ytimg.com/vi/dQw4w9WgXcQ/hqdefault.jpg'],
  ['https://www.youtube.com/shorts/dQw4w9WgXcQ', 'https://i.ytimg.com/vi/dQw4w9WgXcQ/hqdefault.jpg'],
  ['https://www.youtube.com/playlist?list=PLabc', null],
  ['https://vimeo.com/12345', null],
])('%s has the still %s', (page, still) => {
  expect(playerOf(page)).toMatchObject({ kind: 'video', still })
})

test.each([
  'https://www.youtube.com/watch?v=short',
  'https://www.youtube.com/@channel',
  'https://vimeo.com/about',
  'https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ',
  'https://evil.example/?https://www.youtube.com/watch?v=dQw4w9WgXcQ',
])('%s plays nothing', (page) => {
  expect(playerOf(page)).toBeNull()
})

test('the mark of a player is kept where it stands for one, and nowhere else', () => {
  const player = '<a class="player" href="https://vimeo.com/12345" rel="noopener noreferrer nofollow">A film</a>'
  expect(clean(player)).toBe(player)
  expect(clean('<a class="player" href="/other">x</a>')).not.toContain('class')
  expect(clean('<a class="player left-out" href="https://vimeo.com/12345">x</a>')).not.toContain('class')
  expect(clean('<p class="player">x</p>')).toBe('<p>x</p>')
})

test('an address without end is read soon', () => {
  const long = `https://www.youtube.com/embed/?${'list=&'.repeat(1_300)}`
  expect(framed(long)).toContain('youtube.com/embed/')
})
