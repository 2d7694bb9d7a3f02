import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { describe, expect, test } from 'vitest'
import { sanitizeHtml } from './sanitize-html'
import { hostileMarkup } from './testing/hostile-markup'

const base = 'https://example.org/blog/post'

/** Written down a second time, so that an element allowed by mistake is seen here. */
const elements = new Set(
  (
    'a abbr address article aside audio b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn div dl dt em ' +
    'figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p picture pre q rp rt ruby s samp section small ' +
    'source span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var video wbr'
  ).split(' '),
)
const attributes = new Set(
  (
    'title lang dir id class href rel hreflang src srcset sizes alt width height loading controls preload loop poster cite datetime open span ' +
    'start reversed type value media colspan rowspan scope'
  ).split(' '),
)
const empty = new Set(['br', 'col', 'hr', 'img', 'source', 'wbr'])

const token =
  /(?<text>(?:[^<>&]|&(?:amp|lt|gt|quot);)+)|<\/(?<closed>[a-z][a-z0-9]*)>|<(?<opened>[a-z][a-z0-9]*)(?<rest>(?: [a-z]+(?:="(?:[^"<>&]|&(?:amp|lt|gt|quot);)*")?)*)(?<selfClosed> \/)?>/y

/**
 * Asserts that every parser must read the same from it, and nothing that runs: from its first to its last character it is text with its marks escaped, or tags
 * of the plainest form, properly nested, of known elements with known attributes.
 */
function expectHarmless(html: string): void {
  const open: string[] = []
  for (token.lastIndex = 0; token.lastIndex < html.length; ) {
    const rest = html.slice(token.lastIndex, token.lastIndex + 80)
    const { text, closed, opened, rest: written = '' } = token.exec(html)?.groups ?? {}
    expect(
      [text, closed, opened].some((part) => part !== undefined),
      `no token: ${rest}`,
    ).toBe(true)
    if (closed !== undefined) expect(open.pop(), html).toBe(closed)
    if (opened === undefined) continue
    expect(elements, html).toContain(opened)
    if (!empty.has(opened)) open.push(opened)
    for (const [, name = '', value = ''] of written.matchAll(/ ([a-z]+)(?:="([^"]*)")?/g)) {
      expectHarmlessAttribute(opened, name, value)
    }
  }
  expect(open, html).toEqual([])
}

function expectHarmlessAttribute(element: string, name: string, value: string): void {
  expect(attributes, `<${element} ${name}>`).toContain(name)
  const image = /^(?:https?:\/\/|data:image\/(?:png|jpeg|gif|webp|avif)[;,][\w:/;,+=.%-]*$)/
  if (name === 'href') expect(value).toMatch(/^(?:https?:\/\/|mailto:|#courant-[\p{L}\p{M}\p{N}._:-]+$)/u)
  if (name === 'class') expect(`${element} ${value}`).toBe('a player')
  if (name === 'id') expect(value).toMatch(/^courant-[\p{L}\p{M}\p{N}._:-]+$/u)
  if (name === 'cite') expect(value).toMatch(/^https?:\/\//)
  if (name === 'src') expect(value).toMatch(element === 'img' ? image : /^https?:\/\//)
  if (name === 'poster') expect(value).toMatch(image)
  if (name === 'srcset') for (const candidate of value.split(', ')) expect(candidate).toMatch(/^https?:\/\//)
}

/** What a parser makes of it, as text and tags. */
function reread(html: string): string[] {
  const seen: string[] = []
  new Parser({
    onopentag: (name, written) => void seen.push(name, ...Object.keys(written)),
    oncomment: () => void seen.push('comment'),
    onprocessinginstruction: () => void seen.push('instruction'),
  }).end(html)
  return seen
}

describe.each(Object.entries(hostileMarkup))('%s', (_kind, vectors) => {
  test.each(vectors)('%j leaves nothing that runs', (vector) => {
    for (const around of [
      vector,
      `<p>a</p>${vector}<p>b</p>`,
      `<table><tr><td>${vector}</td></tr></table>`,
      `<a href="x">${vector}`,
    ]) {
      const out = sanitizeHtml(around, base)
      expectHarmless(out)
      expect(sanitizeHtml(out, base)).toBe(out)
      for (const name of reread(out)) expect(elements.has(name) || attributes.has(name), `${name} in ${out}`).toBe(true)
    }
  })
})

test('there are more than a hundred and fifty of them', () => {
  expect(new Set(Object.values(hostileMarkup).flat()).size).toBeGreaterThan(150)
})

test('nothing that runs comes of parts of them put together', () => {
  const parts = Object.values(hostileMarkup).flat()
  const cut = fc
    .tuple(fc.constantFrom(...parts), fc.nat(60), fc.nat(60))
    .map(([part, from, length]) => part.slice(from, from + length))
  const html = fc
    .array(fc.oneof(cut, fc.constantFrom(...parts)), { minLength: 1, maxLength: 8 })
    .map((all) => all.join(''))
  fc.assert(
    fc.property(html, (dirty) => expectHarmless(sanitizeHtml(dirty, base))),
    { numRuns: 3_000 },
  )
})

test.each([
  '<p>a<script>alert(1)</script></p>',
  '<p onclick="x">a</p>',
  '<a href="javascript:x">a</a>',
  '<p>a',
  '<p>a > b</p>',
  '<p id="body">a</p>',
  '<p class="player">a</p>',
  '<a class="left-out">a</a>',
  '<a href="#top">a</a>',
])('the check itself refuses %s', (html) => {
  expect(() => expectHarmless(html)).toThrow()
})
