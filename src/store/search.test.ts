import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FeedId, TimelineCursor } from '../shared/model'
import type { SearchScope } from '../shared/search'
import { searchSql } from './search'
import { explain } from './testing/explain'
import { makeItem, makeResult } from './testing/make-item'
import { type MemoryStore, memoryStore } from './testing/temporary-store'

const hour = 3_600_000

interface Given {
  readonly title?: string
  readonly html?: string
  readonly publishedAt?: number | null
}

function save(store: MemoryStore, feedId: FeedId, name: string, items: Readonly<Record<string, Given>>): void {
  const made = Object.entries(items).map(([key, given]) =>
    makeItem(key, { title: key, html: '', contentHash: JSON.stringify(given), ...given }),
  )
  store.saveResults({ results: [makeResult(feedId, name, made)], now: 1_000 * hour })
}

function find(store: MemoryStore, text: string, within: SearchScope = 'everywhere'): readonly string[] {
  return store.searchArticles({ text, within, after: null, limit: 100 }).rows.map((row) => row.title)
}

describe('a search', () => {
  test('finds words of titles and bodies, whatever their case and accents', () => {
    const store = memoryStore()
    save(store, store.addFeed('one'), 'one', {
      'Éclair recipes': { html: '<p>Butter and <b>choco</b>late</p>' },
      Weather: { html: '<p title="butter">Rain</p>' },
    })
    expect(find(store, 'eclair ')).toEqual(['Éclair recipes'])
    expect(find(store, 'CHOCOLATE ')).toEqual(['Éclair recipes'])
    expect(find(store, 'butter ')).toEqual(['Éclair recipes'])
    expect(find(store, 'p ')).toEqual([])
  })

  test('finds what begins with the last word, and the other words whole', () => {
    const store = memoryStore()
    save(store, store.addFeed('one'), 'one', { 'Rivers of Europe': {}, 'River boats': {} })
    expect(find(store, 'riv')).toHaveLength(2)
    expect(find(store, 'river ')).toEqual(['River boats'])
    expect(find(store, 'euro riv')).toEqual([])
    expect(find(store, 'rivers eur')).toEqual(['Rivers of Europe'])
    expect(find(store, '"of eur')).toEqual(['Rivers of Europe'])
  })

  test('wants every word, phrases in their order, and nothing that a minus excludes', () => {
    const store = memoryStore()
    save(store, store.addFeed('one'), 'one', { 'the big red dog': {}, 'the red big cat': {} })
    expect(find(store, 'red big ')).toHaveLength(2)
    expect(find(store, '"big red"')).toEqual(['the big red dog'])
    expect(find(store, 'red -dog')).toEqual(['the red big cat'])
    expect(find(store, 'big -"red big"')).toEqual(['the big red dog'])
    expect(find(store, '-dog')).toEqual([])
  })

  test('finds a word anywhere in a text without spaces between words', () => {
    const store = memoryStore()
    save(store, store.addFeed('one'), 'one', {
      日本語の新聞: { html: '<p>今日は東京の天気がいい</p>' },
      ข่าววันนี้: {},
    })
    expect(find(store, '新聞')).toEqual(['日本語の新聞'])
    expect(find(store, '東京')).toEqual(['日本語の新聞'])
    expect(find(store, '京東')).toEqual([])
    expect(find(store, 'วันนี้')).toEqual(['ข่าววันนี้'])
  })

  test('within a feed leaves the others out, and a number never finds the feed that has it', () => {
    const store = memoryStore()
    const [one, two] = [store.addFeed('one'), store.addFeed('two')]
    save(store, one, 'one', { 'news one': {} })
    save(store, two, 'two', { 'news two': {} })
    expect(find(store, 'news', two)).toEqual(['news two'])
    expect(find(store, `${two} `)).toEqual([])
  })

  test('shows the newest first, by the same order as the timeline', () => {
    const store = memoryStore()
    const dates = [5, 5, 3, 3.2, 3.1, 900, 0, -4].map((hours) => hours * hour)
    save(
      store,
      store.addFeed('one'),
      'one',
      Object.fromEntries(dates.map((publishedAt, index) => [`word ${index}`, { publishedAt }])),
    )
    const timeline = store.pageTimeline({ view: { type: 'all' }, after: null, limit: 50 }).rows
    expect(find(store, 'word')).toEqual(timeline.map((row) => row.title))
  })

  test('counts its hits up to a thousand', () => {
    const store = memoryStore()
    const feedId = store.addFeed('one')
    save(store, feedId, 'one', Object.fromEntries(Array.from({ length: 1_000 }, (_, n) => [`word k${n}`, {}])))
    while (!store.indexSlice({ limit: 500 }).done);
    const ask = () => store.searchArticles({ text: 'word', within: 'everywhere', after: null, limit: 10 })
    expect(ask().hits).toEqual({ count: 1_000, isExact: true })
    save(store, feedId, 'one', { 'one more word': {} })
    expect(ask().hits).toEqual({ count: 1_000, isExact: false })
    const { next } = ask()
    expect(store.searchArticles({ text: 'word', within: 'everywhere', after: next, limit: 10 }).hits).toBeNull()
  })

  test('never fails, whatever is typed', () => {
    const store = memoryStore()
    save(store, store.addFeed('one'), 'one', { 'a word': {} })
    const fragments = [
      '"',
      '*',
      'NEAR(',
      'AND',
      'OR',
      'NOT',
      '-',
      '^',
      ':',
      'title:',
      '(',
      ')',
      '{',
      '+',
      "'",
      '\0',
      'word',
    ]
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...fragments, ' '), { maxLength: 12 }).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(typed, (text) => {
        for (const within of ['everywhere', 1 as FeedId] as const) {
          expect(store.searchArticles({ text, within, after: null, limit: 5 }).rows.length).toBeLessThan(2)
        }
      }),
      { numRuns: 500 },
    )
    expect(find(store, 'word" ')).toEqual(['a word'])
    expect(find(store, 'wor* ')).toEqual([])
    expect(find(store, 'title:word ')).toEqual([])
  })
})

describe('pages of hits', () => {
  const place = fc.record({
    hours: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.double({ min: -2, max: 6, noNaN: true })),
    words: fc.subarray(['red', 'blue', 'green']),
    feed: fc.integer({ min: 0, max: 1 }),
  })

  test('show each article that has the words once, in order, and no other', () => {
    fc.assert(
      fc.property(
        fc.array(place, { maxLength: 40 }),
        fc.integer({ min: 1, max: 7 }),
        fc.subarray(['red', 'blue', 'green'], { minLength: 1 }),
        fc.constantFrom('everywhere', 0, 1),
        (places, limit, asked, scope) => {
          const store = memoryStore()
          const feeds = [store.addFeed('f0'), store.addFeed('f1')]
          for (const [index, { hours, words, feed }] of places.entries()) {
            const given = { html: `<p>${words.join(' ')}</p>`, publishedAt: Math.trunc(hours * hour) }
            save(store, feeds[feed] as FeedId, `f${feed}`, { [`t${index}`]: given })
          }
          const within = typeof scope === 'number' ? (feeds[scope] as FeedId) : 'everywhere'
          const seen: string[] = []
          let after: TimelineCursor | null = null
          do {
            const page = store.searchArticles({ text: `${asked.join(' ')} `, within, after, limit })
            seen.push(...page.rows.map((row) => row.title))
            after = page.next
          } while (after !== null)
          const expected = store
            .pageTimeline({ view: { type: 'all' }, after: null, limit: 100 })
            .rows.filter((row) => {
              const { words, feed } = places[Number(row.title.slice(1))] ?? { words: [] as string[], feed: -1 }
              return asked.every((word) => words.includes(word)) && (within === 'everywhere' || scope === feed)
            })
            .map((row) => row.title)
          expect(seen).toEqual(expected)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('the index follows', () => {
  test('an edit: the new words are found, the old ones no more', () => {
    const store = memoryStore()
    const feedId = store.addFeed('one')
    save(store, feedId, 'one', { k: { title: 'before', html: '<p>old</p>' } })
    save(store, feedId, 'one', { k: { title: 'after', html: '<p>new</p>', publishedAt: 5 * hour } })
    expect([find(store, 'before '), find(store, 'old ')]).toEqual([[], []])
    expect([find(store, 'after '), find(store, 'new ')]).toEqual([['after'], ['after']])
  })

  test('a feed that leaves, comes back, and is purged', () => {
    const store = memoryStore()
    const feedId = store.addFeed('one')
    save(store, feedId, 'one', { 'a word': {}, 'one more word': {} })
    store.unsubscribe({ feedId, now: 5 })
    expect(find(store, 'word')).toEqual([])
    store.resubscribe({ feedId })
    expect(find(store, 'word')).toHaveLength(2)
    store.unsubscribe({ feedId, now: 5 })
    store.purgeSlice({ removedBefore: 6, limit: 1 })
    expect(rowsInIndex(store)).toBe(1)
    store.purgeSlice({ removedBefore: 6, limit: 9 })
    expect(rowsInIndex(store)).toBe(0)
  })

  test('an article that is deleted and leaves its tombstone', () => {
    const store = memoryStore()
    save(store, store.addFeed('one'), 'one', { 'a word': {}, 'one more word': {} })
    store.db.exec("UPDATE statuses SET deleted = 1 WHERE item_key = 'a word'")
    expect(find(store, 'word')).toEqual(['one more word'])
    expect(rowsInIndex(store)).toBe(1)
  })

  test('a batch that fails leaves nothing behind', () => {
    const store = memoryStore()
    const feedId = store.addFeed('one')
    store.db.exec("CREATE TRIGGER t BEFORE INSERT ON bodies BEGIN SELECT RAISE(ABORT, 'no more room'); END")
    expect(() => save(store, feedId, 'one', { 'a word': {} })).toThrow('no more room')
    store.db.exec('DROP TRIGGER t')
    save(store, feedId, 'one', { 'one more word': {} })
    expect(find(store, 'word')).toEqual(['one more word'])
    expect(rowsInIndex(store)).toBe(1)
  })
})

describe('the plan', () => {
  test('of a page walks the hits in their order and sorts nothing', () => {
    const plan = explain(memoryStore().db, searchSql.walk.replace('@match', "'word'"))
    expect(plan[0]).toMatch(/^SCAN w VIRTUAL TABLE INDEX \d+:.*M/)
    expect(plan).toContain('SEARCH s USING INTEGER PRIMARY KEY (rowid=?)')
    expect(plan.join('\n')).not.toMatch(/TEMP B-TREE|AUTOMATIC|SCAN s/)
  })

  test('of the rows of a page looks each up by its number', () => {
    const plan = explain(memoryStore().db, searchSql.summary)
    expect(plan.filter((step) => !step.startsWith('SEARCH'))).toEqual([])
  })
})

function rowsInIndex(store: MemoryStore): unknown {
  return store.db.prepare('SELECT count(*) FROM article_words_docsize').pluck().get()
}
