import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainLine, plainText } from './plain-text'

test.each([
  ['Tom &amp; Jerry', 'Tom & Jerry'],
  ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
  ['A <b>bold</b> word', 'A bold word'],
  ['&lt;b&gt; is a tag', '<b> is a tag'],
  ['a < b and c > d', 'a < b and c > d'],
  ['a<b', 'a<b'],
  ['List<String> of <T>', 'List<String> of <T>'],
  ['Use the <script> tag', 'Use the <script> tag'],
  ['x<script>alert(1)</script>y', 'xy'],
  ['one<br>two<p>three</p>', 'one two three'],
  ['un<em>believ</em>able', 'unbelievable'],
  ['a<!-- b -->c<!-- open', 'ac'],
  ['  many\n\t spaces\u00a0here ', 'many spaces here'],
  ['caf&eacute; &#8212; &#x1F600;', 'café — 😀'],
  ['AT&T &copy', 'AT&T ©'],
  ['\u0000\u001bnull', 'null'],
  ['', ''],
])('%j reads %j', (html, text) => {
  expect(plainText(html, 280)).toBe(text)
})

test('nothing turns the direction of what stands beside a title', () => {
  expect(plainText('abc\u202egpj.exe &#x202e;x\u2066y\u2069', 280)).toBe('abcgpj.exe xy')
  expect(plainText('שלום\u200f!', 280)).toBe('שלום\u200f!')
})

test('long text ends at a word, with an ellipsis, within its length', () => {
  const text = plainText('word '.repeat(100), 50)
  expect(text).toBe('word word word word word word word word word…')
  expect(plainText('x'.repeat(100), 10)).toBe('xxxxxxxxx…')
  expect(plainText('😀'.repeat(10), 10)).toBe('😀😀😀😀…')
})

test('text that is no HTML keeps its marks', () => {
  expect(plainLine(' <b>\n&amp; ', 280)).toBe('<b> &amp;')
})

test('is a well-formed line within its length, for any input', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), fc.integer({ min: 1, max: 60 }), (html, maxLength) => {
      const text = plainText(html, maxLength)
      expect(text.length).toBeLessThanOrEqual(maxLength)
      expect(text).not.toMatch(/[\n\r\t\u202a-\u202e\u2066-\u2069]/)
      expect(text.isWellFormed()).toBe(true)
    }),
  )
})

test('hostile repetition ends soon', () => {
  for (const piece of ['<', '&lt;', '<script>', '<a <', '&amp', '<!--', '<p']) {
    expect(plainText(piece.repeat(200_000), 280).length).toBeLessThanOrEqual(280)
  }
})

test('a short line is the beginning of a long one', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<b>',
      '</b>',
      '<p>',
      '<br>',
      '&amp;',
      '&#x1F600;',
      '&CounterClockwiseContourIntegral;',
      '&',
      '<',
      '  ',
    ),
    fc.constantFrom('<script>', '</script>', '<!--', '-->', '\n', '\u200f', '\ud83d', 'word', 'caf\u00e9 '),
    fc.string({ maxLength: 40 }),
  )
  const html = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(html, fc.integer({ min: 1, max: 40 }), (text, maxLength) => {
      const short = plainText(text, maxLength)
      const long = plainText(text, 10_000)
      if (long.length <= maxLength) expect(short).toBe(long)
      else expect(short.endsWith('\u2026') && long.startsWith(short.slice(0, -1))).toBe(true)
    }),
    { numRuns: 2_000 },
  )
})
