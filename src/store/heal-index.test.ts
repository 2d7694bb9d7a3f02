import { describe, expect, test } from 'vitest'
import type { ArticleId } from '../shared/model'
import { makeItem, makeResult } from './testing/make-item'
import { counted } from './testing/recount'
import { memoryStore } from './testing/temporary-store'

const damages = {
  'a torn list of words': "UPDATE article_words_data SET block = x'ffffffffffffffff' WHERE id > 10",
  'a torn table of contents': "UPDATE article_words_data SET block = x'00ff' WHERE id = 10",
  'no contents': 'DELETE FROM article_words_data WHERE id >= 10',
  'no lengths': 'DELETE FROM article_words_docsize',
} as const

/** Five articles, indexed, and then the damage. */
function damagedStore(damage: string) {
  const store = memoryStore()
  const feedId = store.addFeed('one')
  const save = (...keys: readonly string[]) =>
    store.saveResults({
      results: [
        makeResult(
          feedId,
          'one',
          keys.map((key) => makeItem(key)),
        ),
      ],
      now: 5_000,
    })
  save('a', 'b', 'c', 'd', 'e')
  // The index is kept from such changes otherwise.
  store.db.unsafeMode(true)
  store.db.exec(damage)
  store.db.unsafeMode(false)
  const indexAll = (): void => {
    for (let done = false; !done; ) done = store.indexSlice({ limit: 2 }).done
  }
  const found = () => store.searchArticles({ text: 'title', within: 'everywhere', after: null, limit: 50 }).rows.length
  return { store, feedId, save, indexAll, found }
}

describe.each(Object.entries(damages))('a search index with %s', (_what, damage) => {
  test('keeps no article from being stored, and is whole again after a rebuild', () => {
    const { store, save, indexAll, found } = damagedStore(damage)
    expect(save('f')[0]?.added).toHaveLength(1)
    store.rebuildIndex({})
    indexAll()
    expect(found()).toBe(6)
    const { kept, recounted } = counted(store.db)
    expect(kept).toEqual(recounted)
  })

  test('keeps no article from being deleted', () => {
    const { store, feedId, indexAll, found } = damagedStore(damage)
    store.setStarred({ id: 1 as ArticleId, starred: true })
    store.setSettings({ settings: { keepArticles: '1-month', keepUnread: false } })
    expect(store.deleteExpiredSlice({ now: 10 ** 13, after: null, limit: 2 }).deleted).toBe(2)
    store.unsubscribe({ feedId, now: 1 })
    expect(store.purgeSlice({ removedBefore: 9, limit: 50 }).done).toBe(true)
    store.resubscribe({ feedId })
    store.rebuildIndex({})
    indexAll()
    expect(found()).toBe(1)
  })
})

test('a full disk is not taken for a damaged index', () => {
  const { store, save } = damagedStore('')
  store.db.pragma(`max_page_count = ${Number(store.db.pragma('page_count', { simple: true }))}`)
  const many = Array.from({ length: 15 }, (_, index) => `${index} ${'long '.repeat(2_000)}`)
  expect(() => save(...many)).toThrow('full')
  expect(store.logged).toEqual([])
  expect(store.db.prepare('SELECT count(*) FROM articles').pluck().get()).toBe(5)
})
