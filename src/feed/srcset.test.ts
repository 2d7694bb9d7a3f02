import { expect, test } from 'vitest'
import { parseSrcset, writeSrcset } from './srcset'

const written = (text: string): string => writeSrcset(parseSrcset(text, 'https://example.org/a/'))

test.each([
  ['b.png', 'https://example.org/a/b.png'],
  ['b.png 1x,c.png 2x', 'https://example.org/a/b.png 1x, https://example.org/a/c.png 2x'],
  ['/b.png 320w,\n /c.png 640w', 'https://example.org/b.png 320w, https://example.org/c.png 640w'],
  ['b.png, c.png 1.5x', 'https://example.org/a/b.png, https://example.org/a/c.png 1.5x'],
  ['https://e.org/w_1,h_2/b.png 2x', 'https://e.org/w_1,h_2/b.png 2x'],
  [', ,b.png,, ,', 'https://example.org/a/b.png'],
  ['b.png 2q, c.png calc(1px), d.png 3x', 'https://example.org/a/d.png 3x'],
  ['javascript:x 1x, data:image/png;base64,AA== 2x, d.png 3x', 'https://example.org/a/d.png 3x'],
  ['', ''],
])('%j is %j', (text, expected) => {
  expect(written(text)).toBe(expected)
})

test('at most twenty candidates are kept', () => {
  expect(parseSrcset('a.png 1x, '.repeat(10_000), 'https://example.org/')).toHaveLength(20)
})
