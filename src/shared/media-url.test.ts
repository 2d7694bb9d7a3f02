import { expect, test } from 'vitest'
import { mayServe, mediaUrl, remoteAddress } from './media-url'

const picture = 'https://site.test/a.png'

test('what nobody asked for is served while the settings show what is on the web, and what was asked for always', () => {
  expect(mayServe(mediaUrl(picture), true)).toBe(true)
  expect(mayServe(mediaUrl(picture), false)).toBe(false)
  expect(mayServe(mediaUrl(picture, 'asked'), false)).toBe(true)
  expect(mayServe('courant-media://elsewhere/?url=https%3A%2F%2Fsite.test', true)).toBe(false)
})

test('the address of what is served is found again, whatever is in it', () => {
  const url = 'https://example.org/a b/é.png?x=1&url=2#3'
  expect(remoteAddress(mediaUrl(url))).toBe(url)
  expect(remoteAddress(mediaUrl(url, 'asked'))).toBe(url)
})

test('what is not served for the web has no address there', () => {
  for (const other of [
    'https://example.org/a.png',
    'data:image/png;base64,AA==',
    'courant://app/icon/1',
    'courant-media:',
    '',
  ])
    expect(remoteAddress(other)).toBeNull()
})
