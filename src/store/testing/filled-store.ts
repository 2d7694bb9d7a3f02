import type { ArticleId, FeedId } from '../../shared/model'
import { toArticleId } from '../rows'
import { makeItem, makeResult } from './make-item'
import { type MemoryStore, memoryStore } from './temporary-store'

/** A store with what an archive can hold: folders, settings, a search, read, starred and deleted articles, a feed that was left. */
export function filledStore(): MemoryStore {
  const store = memoryStore()
  const [one, two, three] = ['one', 'two', 'three'].map(store.addFeed) as [FeedId, FeedId, FeedId]
  const folderId = store.createFolder({ title: 'News', parentId: null })?.folderId
  if (folderId === undefined) throw new Error('There is no folder')
  store.arrange({ folderId, items: [{ type: 'feed', id: one }], order: null })
  store.renameFeed({ feedId: one, title: 'My one' })
  store.setKeep({ feedId: one, keep: '1-year' })
  store.setFolderNotify({ folderId, notify: 'each' })
  store.setSettings({ settings: { theme: 'dark', tickMinutes: 30 } })
  store.createSavedSearch({
    title: 'In the news',
    conditions: {
      match: 'all',
      of: [
        { type: 'folder', folderId },
        { type: 'text', field: 'anywhere', test: 'words', value: 'rain' },
      ],
    },
  })
  const enclosures = [{ url: 'https://one.example/a.mp3', type: 'audio/mpeg', length: 5, durationSeconds: 60 }]
  const ruleId = store.createRule({
    title: 'No sport',
    conditions: {
      match: 'any',
      of: [
        { type: 'feed', feedId: two },
        { type: 'folder', folderId },
      ],
    },
    actions: { read: false, star: true, hide: false, notify: 'silence' },
  })
  if (ruleId !== null) store.switchRule({ id: ruleId, enabled: false })
  store.saveResults({
    results: [
      makeResult(one, 'one', [makeItem('a', { categories: ['Sky'], language: 'ar', enclosures }), makeItem('b')]),
      makeResult(one, 'one', [makeItem('g')]),
      makeResult(two, 'two', [makeItem('c', { publishedAt: null }), makeItem('d', { updatedAt: 5 })]),
      makeResult(three, 'three', [makeItem('e'), makeItem('f')]),
    ],
    now: 5_000,
  })
  const find = store.db.prepare<[string], ArticleId>('SELECT id FROM statuses WHERE item_key = ?').pluck()
  const keyed = (key: string): ArticleId => find.get(key) ?? toArticleId(0)
  for (const key of ['a', 'b', 'c']) store.setRead({ id: keyed(key), read: true })
  for (const key of ['c', 'd', 'f']) store.setStarred({ id: keyed(key), starred: true })
  store.noteMediaPlace({ id: keyed('a'), url: 'https://one.example/a.mp3', seconds: 42 })
  store.saveFullText({ id: keyed('b'), html: '<p>All of it</p>', now: 6_000 })
  store.unsubscribe({ feedId: three, now: 7_000 })
  store.db.exec(`UPDATE statuses SET deleted = 1, read = 1 WHERE item_key = 'g';
    DELETE FROM articles WHERE id = (SELECT id FROM statuses WHERE item_key = 'g');
    UPDATE feeds SET article_count = article_count - 1 WHERE id = ${one};
    UPDATE totals SET all_count = all_count - 1`)
  return store
}
