import { expect, test } from 'vitest'
import { readingSeconds } from './reading-time'

test('230 words take a minute, tags and entities none', () => {
  expect(readingSeconds(`<p>${'word '.repeat(230)}</p>`)).toBe(60)
  expect(readingSeconds(`<p title="a b c">${'<b>word</b>&amp; '.repeat(230)}</p>`)).toBe(60)
})

test('scripts without spaces are counted by their letters', () => {
  expect(readingSeconds('漢'.repeat(500))).toBe(60)
  expect(readingSeconds(`${'かな'.repeat(250)} ${'word '.repeat(230)}`)).toBe(120)
})

test('nothing takes no time, and a long text is judged by its beginning', () => {
  expect(readingSeconds('')).toBe(0)
  expect(readingSeconds('<img src="https://x.test/1.png">')).toBe(0)
  expect(readingSeconds('word '.repeat(230_000))).toBe(60_000)
})
