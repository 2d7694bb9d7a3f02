import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ParsedItem } from '../shared/parsed-feed'
import { parseFeed, parseNews } from './parse-feed'

const url = 'https://one.example/feed'
const nothing = new Float64Array()

interface Written {
  readonly guid: string | null
  readonly link: string | null
  readonly title: string
  readonly text: string
}

const written = (items: readonly Written[]): Uint8Array => {
  const element = (name: string, value: string | null) => (value === null ? '' : `<${name}>${value}</${name}>`)
  const rows = items.map(
    ({ guid, link, title, text }) =>
      `<item>${element('guid', guid)}${element('link', link)}<title>${title}</title><description>${text}</description></item>`,
  )
  return new TextEncoder().encode(`<rss version="2.0"><channel><title>One</title>${rows.join('')}</channel></rss>`)
}
const documentOf = (items: readonly Written[]) => ({ bytes: written(items), contentType: null, url })

async function whole(items: readonly Written[]): Promise<readonly ParsedItem[]> {
  const result = await parseFeed(documentOf(items))
  if (!result.ok) throw new Error(result.failure.type)
  return result.feed.items
}

async function news(items: readonly Written[], known: Float64Array) {
  const result = await parseNews(documentOf(items), known)
  if (!result.ok) throw new Error(result.failure.type)
  return { items: result.feed.items, prints: result.prints }
}

const one = { guid: 'g1', link: 'https://one.example/1', title: 'First', text: 'text' }
const two = { guid: 'g2', link: null, title: 'Second', text: 'text' }
const nameless = { guid: null, link: null, title: 'Nameless', text: 'text' }

test('where nothing is known all is news', async () => {
  const { items, prints } = await news([one, two], nothing)
  expect(items).toEqual(await whole([one, two]))
  expect(prints).toHaveLength(2)
})

test('what is known is left out, what was edited or is new is not', async () => {
  const { prints } = await news([one, two, nameless], nothing)
  const later = await news([{ ...one, guid: 'g0' }, one, { ...two, text: 'mended' }, nameless], prints)
  expect(later.items.map(({ key }) => key)).toEqual(['guid:g0', 'guid:g2'])
  expect(later.prints).toHaveLength(4)
})

test('what is known still counts when another item has the same guid', async () => {
  const { prints } = await news([one], nothing)
  const other = { ...one, link: 'https://one.example/2' }
  const [all, later] = [await whole([other, one]), await news([other, one], prints)]
  expect(later.items).toEqual(all.slice(0, 1))
})

/** The store: the first item of a key is kept, a later one with other content takes its place. */
const store = (kept: ReadonlyMap<string, ParsedItem>, items: readonly ParsedItem[]) =>
  items.reduce((all, item) => {
    const there = all.get(item.key)
    return there?.contentHash === item.contentHash ? all : new Map(all).set(item.key, item)
  }, kept)

test('a store that got whole documents has no more than one that got their news', async () => {
  const word = fc.constantFrom('river', 'mill', 'ice', 'boat', '&lt;b&gt;bold&lt;/b&gt;')
  const address = fc.option(fc.nat(30).map((number) => `https://one.example/${number}`))
  const item = fc.record({ guid: fc.option(fc.nat(40).map((n) => `g${n}`)), link: address, title: word, text: word })
  // One guid or link on several items changes the keys of those that are there already.
  const items = fc
    .array(item, { maxLength: 12 })
    .map((all) => all.filter(({ guid, link }, at) => isFirst(all, at, 'guid', guid) && isFirst(all, at, 'link', link)))
  await fc.assert(
    fc.asyncProperty(fc.array(items, { minLength: 2, maxLength: 4 }), async (documents) => {
      let [fromWhole, fromNews]: ReadonlyMap<string, ParsedItem>[] = [new Map(), new Map()]
      let known: Float64Array = nothing
      for (const document of documents) {
        fromWhole = store(fromWhole ?? new Map(), await whole(document))
        const { items, prints } = await news(document, known)
        fromNews = store(fromNews ?? new Map(), items)
        known = prints
      }
      expect(fromNews).toEqual(fromWhole)
    }),
    { numRuns: 60, seed: 20_261_121 },
  )
})

function isFirst(all: readonly Written[], at: number, name: 'guid' | 'link', value: string | null): boolean {
  return value === null || all.findIndex((other) => other[name] === value) === at
}
