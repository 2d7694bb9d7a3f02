import { expect, test } from 'vitest'
import { mayServe, mediaUrl } from './media-url'

const picture = 'https://site.test/a.png'

test('what nobody asked for is served while the settings show what is on the web, and what was asked for always', () => {
  expect(mayServe(mediaUrl(picture), true)).toBe(true)
  expect(mayServe(mediaUrl(picture), false)).toBe(false)
  expect(mayServe(mediaUrl(picture, 'asked'), false)).toBe(true)
  expect(mayServe('courant-media://elsewhere/?url=https%3A%2F%2Fsite.test', true)).toBe(false)
})
