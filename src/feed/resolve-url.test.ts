import fc from 'fast-check'
import { expect, test } from 'vitest'
import { resolveLinkUrl, resolveWebUrl } from './resolve-url'

const seed = 20_260_101

/** What the platform's reader of addresses says. */
function read(text: string, base: string | null): string | null {
  try {
    const url = base === null ? new URL(text.trim()) : new URL(text.trim(), base)
    if (text.trim() === '' || url.username !== '' || url.password !== '') return null
    return /^https?:$/.test(url.protocol) ? url.href : null
  } catch {
    return null
  }
}

test('an address is resolved as the platform resolves it, whatever short cuts are taken', () => {
  const part = fc.constantFrom(
    ...'http:// https:// HTTP:// // / /. /.. /.a a b1 example.org ex.org EX.org xn--a a--b -a 127.0.0.1 0x7f localhost . .. % %2e %2E %20 %zz'.split(
      ' ',
    ),
    ...'? ?a=1 &b=2 # #x : :80 :8080 @ u@ \' " < > \\ | ^ ` { } [ ] ( ) ~ ! $ * + , ; = _ é ü 例 ß \u00ad'.split(' '),
    ' ',
    '\t',
    '\n',
    '\0',
  )
  const address = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''))
  const start = fc.constantFrom('', '/', 'https://example.org', 'https://example.org/', 'http://a.b-c.example/x/')
  const base = fc.constantFrom(
    null,
    'https://example.org/a/b',
    'https://example.org',
    'http://example.org:81/',
    'https://u@example.org/',
  )
  fc.assert(
    fc.property(start, address, base, (beginning, rest, around) => {
      expect(resolveWebUrl(beginning + rest, around)).toBe(read(beginning + rest, around))
    }),
    { seed, numRuns: 20_000 },
  )
})

test('a mail address is a link, and nothing of the web', () => {
  expect([resolveLinkUrl('mailto:a@example.org', null), resolveWebUrl('mailto:a@example.org', null)]).toEqual([
    'mailto:a@example.org',
    null,
  ])
})
