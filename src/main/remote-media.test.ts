import { expect, test } from 'vitest'
import { sanitizeHtml } from '../feed/sanitize-html'
import { mediaUrl } from '../shared/media-url'
import { remoteUrlOf, withMediaAddresses, withoutRemoteMedia } from './remote-media'

const words = { image: 'Image', video: 'Video', audio: 'Audio' }
const clean = (html: string) => sanitizeHtml(html, 'https://site.test/')

test('a media address and its remote address stand for each other', () => {
  const remote = 'https://site.test/a%20b.png?x=1&y=2#z'
  expect(remoteUrlOf(mediaUrl(remote))).toBe(remote)
})

test.each([
  'courant-media://remote/?url=file:///etc/passwd',
  'courant-media://remote/',
  'x',
  'courant-media://remote/?url=a',
])('%s stands for nothing remote', (address) => {
  expect(remoteUrlOf(address)).toBeNull()
})

test('an image is turned to our scheme, its query kept whole', () => {
  const html = withMediaAddresses(clean('<p><img src="/a.png?x=1&amp;y=2" alt="A &amp; B"></p>'))
  const source = /src="([^"]*)"/.exec(html)?.[1]
  expect(remoteUrlOf(source ?? '')).toBe('https://site.test/a.png?x=1&y=2')
  expect(html).toContain('alt="A &amp; B"')
})

test('what is asked for says so in its address, and stands for the same', () => {
  const html = withMediaAddresses(clean('<img src="/a.png">'), 'asked')
  const source = /src="([^"]*)"/.exec(html)?.[1] ?? ''
  expect(source).toMatch(/^courant-media:\/\/asked\//)
  expect(remoteUrlOf(source)).toBe('https://site.test/a.png')
})

test('every candidate of a srcset, a poster, a sound and a film are turned', () => {
  const html = withMediaAddresses(
    clean(
      '<img src="a.png" srcset="a.png 1x, b,c.png 2x"><video src="v.mp4" poster="p.png"></video><audio><source src="s.mp3"></audio>',
    ),
  )
  const outside = html.replaceAll(/courant-media:\/\/remote\/\?url=[\w%.!~*'()-]+/g, '')
  expect(outside).not.toContain('site.test')
  expect(outside).not.toContain('http')
})

test('a link stays a link and an embedded image stays embedded', () => {
  const html = clean('<a href="https://x.test/">x</a><img src="data:image/png;base64,iVBORw0KGgo=">')
  expect(withMediaAddresses(html)).toBe(html)
  expect(withoutRemoteMedia(html, words)).toEqual({ html, leftOut: 0 })
})

test('with remote content off nothing remote is left and each thing says what it was', () => {
  const { html, leftOut } = withoutRemoteMedia(
    clean(
      '<p>a<picture><source srcset="b.webp"><img src="b.png" alt="A &lt;cat&gt;"></picture><img src="c.png"></p><video src="v.mp4"><p>old</p></video>',
    ),
    words,
  )
  expect(leftOut).toBe(3)
  expect(html).not.toMatch(/src|http/)
  expect(html).toContain('<span class="left-out">A &lt;cat&gt;</span>')
  expect(html).toContain('<span class="left-out">Image</span>')
  expect(html).toContain('<span class="left-out">Video</span><span hidden>')
})

test('what looks like a tag in text is left alone', () => {
  const html = clean('<code>&lt;img src="https://x.test/a.png"&gt;</code>')
  expect(withMediaAddresses(html)).toBe(html)
})
