import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { OpmlEntry, OpmlReading } from '../shared/opml'
import { plainLine } from './plain-text'
import { readOpml } from './read-opml'
import { writeOpml } from './write-opml'

const wrap = (body: string): string => `<?xml version="1.0"?><opml version="1.0"><body>${body}</body></opml>`

function read(text: string): Extract<OpmlReading, { ok: true }> {
  const reading = readOpml(text)
  if (!reading.ok) throw new Error(reading.why)
  return reading
}

const feed = (url: string, parent: number | null = null, title: string | null = null): OpmlEntry => ({
  type: 'feed',
  url,
  title,
  customTitle: null,
  siteUrl: null,
  parent,
})

describe('a list', () => {
  test('is read with its folders in folders, in its order', () => {
    const { entries } = read(
      wrap(`<outline text="News"><outline text="Local"><outline xmlUrl="https://a.example/f" text="A"/></outline>
        <outline xmlUrl="https://b.example/f" text="B"/></outline><outline xmlUrl="https://c.example/f" text="C"/>`),
    )
    expect(entries).toEqual([
      { type: 'folder', title: 'News', parent: null },
      { type: 'folder', title: 'Local', parent: 0 },
      feed('https://a.example/f', 1, 'A'),
      feed('https://b.example/f', 0, 'B'),
      feed('https://c.example/f', null, 'C'),
    ])
  })

  test('is read whatever the case of its names, with or without a title, and with a title only', () => {
    const { entries } = read(
      '<OPML><BODY><OUTLINE XMLURL="a.example/f"/><outline title="B" xmlurl="feed://b.example/"/></BODY></OPML>',
    )
    expect(entries).toEqual([feed('https://a.example/f'), feed('https://b.example/', null, 'B')])
  })

  test('tells the name that a person gave from the one that the feed has', () => {
    const { entries } = read(
      wrap('<outline text="Mine" title="Theirs" xmlUrl="https://a.example/" htmlUrl="a.example"/>'),
    )
    expect(entries).toEqual([
      { ...feed('https://a.example/', null, 'Theirs'), customTitle: 'Mine', siteUrl: 'https://a.example/' },
    ])
  })

  test('says what was left out of it: what is no address, no feed, or there twice', () => {
    const { entries, skipped } = read(
      wrap(`<outline text="A" xmlUrl="https://a.example/"/><outline text="Again" xmlUrl="https://A.example"/>
        <outline text="Local" xmlUrl="file:///etc/passwd"/><outline text="Odd" xmlUrl="not an address"/>
        <outline text="Page" type="link" url="https://page.example/"/>`),
    )
    expect(entries).toHaveLength(1)
    expect(skipped.map(({ title, why }) => [title, why])).toEqual([
      ['Again', 'twice'],
      ['Local', 'not-an-address'],
      ['Odd', 'not-an-address'],
      ['Page', 'not-a-feed'],
    ])
  })

  test('keeps no password', () => {
    const reading = read(wrap('<outline text="A" xmlUrl="https://me:secret@a.example/f"/>'))
    expect(reading.entries).toEqual([feed('https://a.example/f', null, 'A')])
    expect(reading.withoutLogin).toBe(1)
    expect(JSON.stringify(reading)).not.toContain('secret')
  })

  test('that breaks off, or has no folder names, loses no feed that is there', () => {
    const { entries } = read(
      '<opml><body><outline><outline text="A & B" xmlUrl="https://a.example/?a=1&b=2"/><outline te',
    )
    expect(entries).toEqual([feed('https://a.example/?a=1&b=2', null, 'A & B')])
  })

  test('puts what stands inside a feed beside it', () => {
    const { entries } = read(
      wrap('<outline text="A" xmlUrl="https://a.example/"><outline text="B" xmlUrl="https://b.example/"/></outline>'),
    )
    expect(entries.map(({ parent }) => parent)).toEqual([null, null])
  })
})

describe('what is no list', () => {
  test('is told from one without feeds', () => {
    expect(readOpml('<html><body>Hello</body></html>')).toEqual({ ok: false, why: 'not-opml' })
    expect(readOpml('')).toEqual({ ok: false, why: 'not-opml' })
    expect(readOpml(wrap('<outline text="Notes"/>'))).toEqual({ ok: false, why: 'no-feeds' })
  })

  test('or means harm ends within its bounds', () => {
    const deep = read(wrap(`${'<outline text="x">'.repeat(150)}<outline xmlUrl="https://a.example/"/>`))
    expect(deep.entries.filter(({ type }) => type === 'folder')).toHaveLength(20)
    expect(deep.entries.at(-1)).toEqual(feed('https://a.example/', 19))
    expect(readOpml(wrap('<outline text="x">'.repeat(100_000)))).toEqual({ ok: false, why: 'no-feeds' })
    const long = read(
      wrap(Array.from({ length: 50_010 }, (_, n) => `<outline xmlUrl="https://a.example/${n}"/>`).join('')),
    )
    expect([long.entries.length, long.isCut]).toEqual([50_000, true])
    const bomb = `<!DOCTYPE opml [<!ENTITY a "${'x'.repeat(900)}">]>${wrap(`<outline text="${'&a;'.repeat(2_000)}" xmlUrl="https://a.example/"/>`)}`
    expect(read(bomb).entries).toHaveLength(1)
  })
})

test('what is written is read the same: folders, names, order, addresses', () => {
  const title = fc
    .string({ unit: 'binary', maxLength: 30 })
    .map((text) => plainLine(text, 300))
    .filter((text) => text !== '')
  const entry = fc.oneof(
    fc.record({ type: fc.constant('folder' as const), title, place: fc.nat() }),
    fc.record({
      type: fc.constant('feed' as const),
      address: fc.webUrl({ withQueryParameters: true }),
      title,
      customTitle: fc.option(title),
      hasSite: fc.boolean(),
      place: fc.nat(),
    }),
  )
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 40 }), (made) => {
      const entries = toEntries(made)
      const reading = readOpml(writeOpml(entries, 0))
      if (!entries.some(({ type }) => type === 'feed')) return
      expect(reading).toMatchObject({ ok: true, skipped: [], withoutLogin: 0, isCut: false })
      expect(reading.ok && outline(reading.entries, null)).toEqual(outline(entries, null))
    }),
    { numRuns: 200 },
  )
})

interface Made {
  readonly type: 'folder' | 'feed'
  readonly title: string
  readonly place: number
  readonly address?: string
  readonly customTitle?: string | null
  readonly hasSite?: boolean
}

/** Each entry in one of the folders made before it, not too deep; every address once. */
function toEntries(made: readonly Made[]): readonly OpmlEntry[] {
  const entries: OpmlEntry[] = []
  const places: { readonly index: number | null; readonly depth: number }[] = [{ index: null, depth: 0 }]
  for (const [number, one] of made.entries()) {
    const place = places[one.place % places.length] ?? { index: null, depth: 0 }
    if (one.type === 'folder') {
      const index = entries.push({ type: 'folder', title: one.title, parent: place.index }) - 1
      if (place.depth < 18) places.push({ index, depth: place.depth + 1 })
      continue
    }
    const url = new URL(one.address ?? '')
    url.searchParams.set('n', String(number))
    const customTitle = one.customTitle === one.title ? null : (one.customTitle ?? null)
    const siteUrl = one.hasSite === true ? url.href : null
    entries.push({ type: 'feed', url: url.href, title: one.title, customTitle, siteUrl, parent: place.index })
  }
  return entries
}

/** The list as a tree, in which no index occurs. */
function outline(entries: readonly OpmlEntry[], parent: number | null): readonly unknown[] {
  return entries.flatMap((entry, index) => {
    if (entry.parent !== parent) return []
    const { parent: _parent, ...rest } = entry
    return [entry.type === 'folder' ? { ...rest, inside: outline(entries, index) } : rest]
  })
}
