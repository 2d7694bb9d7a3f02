import { describe, expect, it } from 'vitest'
import { thumbnailOf } from './thumbnail'

const file = (url: string, type: string | null) => ({ url, type, length: null, durationSeconds: null })

describe('the thumbnail of an item', () => {
  it('is the first picture of its text, with its address as it was meant', () => {
    const html = '<p>Hi</p><img alt="a" src="https://a.example/1.jpg?x=1&amp;y=2"><img src="https://a.example/2.jpg">'
    expect(thumbnailOf(html, [])).toBe('https://a.example/1.jpg?x=1&y=2')
  })
  it('is no icon, and nothing that is not on the web', () => {
    const html =
      '<img src="https://a.example/icon.png" width="16" height="16"><img src="data:image/png;base64,AA"><img src="https://a.example/big.jpg" width="640">'
    expect(thumbnailOf(html, [])).toBe('https://a.example/big.jpg')
  })
  it('is a picture among its files where the text has none', () => {
    const files = [file('https://a.example/a.mp3', 'audio/mpeg'), file('https://a.example/a.png', 'image/png')]
    expect(thumbnailOf('<p>No picture</p>', files)).toBe('https://a.example/a.png')
  })
  it('is the still of a player where there is no other picture in the text', () => {
    const player =
      '<p><a class="player" href="https://www.youtube.com/watch?v=dQw4w9WgXcQ&amp;t=9" rel="x">A film</a></p>'
    const still = 'https://i.ytimg.com/vi/dQw4w9WgXcQ/hqdefault.jpg'
    expect(thumbnailOf(player, [file('https://a.example/a.png', 'image/png')])).toBe(still)
    expect(thumbnailOf(`${player}<img src="https://a.example/1.jpg">`, [])).toBe('https://a.example/1.jpg')
  })
  it('is what the feed names for it where it brings no other', () => {
    expect(thumbnailOf('<p>No picture</p>', [], 'https://a.example/n.jpg')).toBe('https://a.example/n.jpg')
    expect(thumbnailOf('<p>No picture</p>', [], 'javascript:alert(1)')).toBeNull()
  })
  it('is null where there is none', () => {
    expect(thumbnailOf('<p>No picture</p>', [file('https://a.example/a', null)])).toBeNull()
  })
})
