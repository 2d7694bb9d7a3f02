import { describe, expect, test } from 'vitest'
import type { ArticleId, FeedId } from '../shared/model'
import { freshPollState, type PollResult } from '../shared/poller-contract'
import { makeItem, makeResult, makeState } from './testing/make-item'
import { counted } from './testing/recount'
import { type MemoryStore, memoryStore } from './testing/temporary-store'

const now = 10_000

function save(store: MemoryStore, ...results: PollResult[]) {
  return store.saveResults({ results, now })
}

function stateOf(store: MemoryStore, feedId: FeedId) {
  return store.listPolledFeeds({}).find((feed) => feed.id === feedId)?.state
}

describe('new items', () => {
  test('become unread articles, named in the order of the document', () => {
    const store = memoryStore()
    const feedId = store.addFeed('one')
    const [saved] = save(store, makeResult(feedId, 'one', [makeItem('a'), makeItem('b')]))
    expect(saved?.added.map((article) => article.title)).toEqual(['Title of a', 'Title of b'])
    expect(store.getFeeds({ feedIds: [feedId] })).toMatchObject({
      feeds: [{ unreadCount: 2, articleCount: 2 }],
      counts: { all: 2, unread: 2, starred: 0 },
    })
  })

  test('keep everything that the article pane shows', () => {
    const store = memoryStore()
    const feedId = store.addFeed('one')
    const enclosures = [{ url: 'https://example.org/a.mp3', type: 'audio/mpeg', length: 7, durationSeconds: null }]
    const item = makeItem('a', {
      author: 'Ann',
      publishedAt: 1_500,
      updatedAt: 2_500,
      enclosures,
      language: 'ar',
      direction: 'rtl',
      categories: ['x'],
    })
    const [saved] = save(store, makeResult(feedId, 'one', [item]))
    const id = saved?.added[0]?.id as ArticleId
    expect(store.getArticle({ id })).toEqual({
      id,
      feedId,
      feedTitle: 'one',
      title: 'Title of a',
      snippet: 'Body of a',
      thumbnail: null,
      author: 'Ann',
      publishedAt: 1_500,
      sortAt: 1_500,
      read: false,
      starred: false,
      link: 'https://example.org/a',
      language: 'ar',
      direction: 'rtl',
      enclosures,
      updatedAt: 2_500,
      readingSeconds: 1,
      fullTextSeconds: null,
      alwaysFull: false,
    })
    expect(store.getBody({ id })).toEqual({
      title: 'Title of a',
      html: '<p>Body of a</p>',
      link: 'https://example.org/a',
      language: 'ar',
      direction: 'rtl',
    })
  })

  test('with a date that is no whole number do not cost the batch', () => {
    const store = memoryStore()
    const dates = [Number.NaN, Number.POSITIVE_INFINITY, 1_500.7]
    const items = dates.map((publishedAt, n) => makeItem(`k${n}`, { publishedAt }))
    save(store, makeResult(store.addFeed('one'), 'one', items))
    const { rows } = store.pageTimeline({ view: { type: 'all' }, after: null, limit: 10 })
    expect(rows.map((row) => row.publishedAt)).toEqual([null, null, 1_500])
  })

  test('of two feeds may have the same key', () => {
    const store = memoryStore()
    const results = ['one', 'two'].map((name) => makeResult(store.addFeed(name), name, [makeItem('a')]))
    expect(save(store, ...results).map((saved) => saved.added.length)).toEqual([1, 1])
  })
})

describe('items that are known', () => {
  test('add nothing when the same batch comes twice', () => {
    const store = memoryStore()
    const batch = [makeResult(store.addFeed('one'), 'one', [makeItem('a'), makeItem('b')])]
    save(store, ...batch)
    const before = counted(store.db)
    const [again] = save(store, ...batch)
    expect(again).toMatchObject({ added: [], updated: [] })
    expect(counted(store.db)).toEqual(before)
  })

  test('are updated quietly when they were edited: not unread again, not moved', () => {
    const store = memoryStore()
    const feedId = store.addFeed('one')
    const [first] = save(store, makeResult(feedId, 'one', [makeItem('a')]))
    const id = first?.added[0]?.id as ArticleId
    store.setRead({ id, read: true })
    const edited = makeItem('a', { contentHash: 'another', title: 'Edited', html: '<p>Edited</p>', publishedAt: 9_000 })
    const [second] = save(store, makeResult(feedId, 'one', [edited]))
    expect(second).toMatchObject({ added: [], updated: [id] })
    expect(store.getArticle({ id })).toMatchObject({ title: 'Edited', read: true, sortAt: 1_000, publishedAt: 9_000 })
    expect(store.getBody({ id })?.html).toBe('<p>Edited</p>')
    expect(save(store, makeResult(feedId, 'one', [edited]))[0]?.updated).toEqual([])
  })

  test('stay deleted when their article was deleted', () => {
    const store = memoryStore()
    const feedId = store.addFeed('one')
    const [first] = save(store, makeResult(feedId, 'one', [makeItem('a')]))
    const id = first?.added[0]?.id as ArticleId
    store.setRead({ id, read: true })
    store.db.exec(`DELETE FROM articles; UPDATE statuses SET deleted = 1; UPDATE feeds SET article_count = 0;
      UPDATE totals SET all_count = 0`)
    const edited = makeItem('a', { contentHash: 'another' })
    expect(save(store, makeResult(feedId, 'one', [edited]))[0]).toMatchObject({ added: [], updated: [] })
    expect(store.pageTimeline({ view: { type: 'all' }, after: null, limit: 9 }).rows).toEqual([])
    expect(store.setRead({ id, read: false })).toBeNull()
    const { kept, recounted } = counted(store.db)
    expect(kept).toEqual(recounted)
  })
})

describe('the feed', () => {
  test('takes the name and the site that its document gives, and keeps them when it gives none', () => {
    const store = memoryStore()
    const feedId = store.addFeed('one')
    save(store, makeResult(feedId, 'one', [], { meta: { title: 'Renamed', siteUrl: 'https://one.example/' } }))
    save(store, makeResult(feedId, 'one', [], { meta: { title: '', siteUrl: null } }))
    const [saved] = save(store, makeResult(feedId, 'one', [], { meta: null }))
    expect(saved?.feedTitle).toBe('Renamed')
    expect(store.listFeeds({}).feeds[0]).toMatchObject({ title: 'Renamed', siteUrl: 'https://one.example/' })
  })

  test('changes its poll state only with the last part of a document', () => {
    const store = memoryStore()
    const feedId = store.addFeed('one')
    const part = { outcome: { type: 'items', items: [makeItem('a')], last: false }, state: null } as const
    const [first] = save(store, makeResult(feedId, 'one', [], part))
    expect(first).toMatchObject({ firstPoll: true, added: [{ title: 'Title of a' }] })
    expect(stateOf(store, feedId)).toEqual(freshPollState)
    const [last] = save(store, makeResult(feedId, 'one', [makeItem('b')]))
    expect(last?.firstPoll).toBe(true)
    expect(stateOf(store, feedId)).toEqual(makeState())
    expect(save(store, makeResult(feedId, 'one', [makeItem('c')]))[0]?.firstPoll).toBe(false)
  })

  test('is still at its first poll after a failure', () => {
    const store = memoryStore()
    const feedId = store.addFeed('one')
    const failure = { type: 'gone' } as const
    save(store, makeResult(feedId, 'one', [], { meta: null, outcome: { type: 'failed', failure } }))
    expect(save(store, makeResult(feedId, 'one', [makeItem('a')]))[0]?.firstPoll).toBe(true)
  })

  test('turns down, gone and back once per crossing, also within one batch', () => {
    const store = memoryStore()
    const feedId = store.addFeed('one')
    const failure = { type: 'dns', host: 'one.example' } as const
    const failed = (consecutiveFailures: number) =>
      makeResult(feedId, 'one', [], {
        meta: null,
        state: makeState({ consecutiveFailures, failure, failingSince: 1 }),
        outcome: { type: 'failed', failure },
      })
    const turns = save(store, failed(1), failed(2), failed(3), failed(4), makeResult(feedId, 'one', []))
    expect(turns.map((saved) => saved.turned)).toEqual([null, null, 'down', null, 'back'])
    expect(save(store, makeResult(feedId, 'one', []))[0]?.turned).toBeNull()
  })

  test('moves when its server moved it for good', () => {
    const store = memoryStore()
    const feedId = store.addFeed('one')
    const movedTo = 'https://new.example/feed'
    save(store, makeResult(feedId, 'one', [], { movedTo }))
    expect(store.findFeedByUrl({ url: movedTo })).toBe(feedId)
    // A poll of the old address that was under way meanwhile ends at the new one.
    const late = makeResult(feedId, 'one', [makeItem('a')], { movedTo })
    expect(save(store, late)[0]?.added).toHaveLength(1)
  })

  test('moves with the last part of a document, so that no part is lost', () => {
    const store = memoryStore()
    const feedId = store.addFeed('one')
    const movedTo = 'https://new.example/feed'
    const part = { outcome: { type: 'items', items: [makeItem('a')], last: false }, state: null } as const
    save(store, makeResult(feedId, 'one', [], { ...part, movedTo }))
    expect(save(store, makeResult(feedId, 'one', [makeItem('b')], { movedTo: null }))[0]?.added).toHaveLength(1)
  })

  test('remembers where it was, and tells of the move once', () => {
    const store = memoryStore()
    const feedId = store.addFeed('one')
    expect(store.getMove({ feedId })).toBeNull()
    const movedTo = 'https://new.example/feed'
    const [first] = save(store, makeResult(feedId, 'one', [], { movedTo }))
    const from = 'https://one.example/feed'
    expect(first).toMatchObject({ moved: { from, to: movedTo }, sameAs: null })
    expect(store.getMove({ feedId })?.from).toBe(from)
    const [second] = save(store, makeResult(feedId, 'one', [], { movedTo }))
    expect(second).toMatchObject({ moved: null, sameAs: null })
  })

  test('keeps its address when another feed has the new one, and names that feed', () => {
    const store = memoryStore()
    const one = store.addFeed('one')
    const two = store.addFeed('two')
    const [saved] = save(
      store,
      makeResult(one, 'one', [makeItem('a')], {
        movedTo: 'https://two.example/feed',
        meta: { title: 'two', siteUrl: null },
      }),
    )
    expect(saved?.added).toHaveLength(1)
    expect(store.findFeedByUrl({ url: 'https://one.example/feed' })).toBe(one)
    expect(saved).toMatchObject({ moved: null, sameAs: two, feedTitle: 'one' })
    expect(store.getMove({ feedId: one })).toBeNull()
    expect(store.logged).toHaveLength(1)
  })
})

describe('results', () => {
  test('for an unknown or another feed are dropped, for a removed one not told of, and the others are saved', () => {
    const store = memoryStore()
    const removed = store.addFeed('removed')
    const kept = store.addFeed('kept')
    store.unsubscribe({ feedId: removed, now: 1 })
    const saved = save(
      store,
      makeResult(removed, 'removed', [makeItem('a')]),
      makeResult(999 as FeedId, 'unknown', [makeItem('a')]),
      makeResult(kept, 'some-other', [makeItem('a')]),
      makeResult(kept, 'kept', [makeItem('a')]),
    )
    expect(saved.map((result) => result.feedId)).toEqual([kept])
    expect(store.listFeeds({}).counts.all).toBe(1)
  })

  test('that come after their feed was removed are there when it is taken back', () => {
    const store = memoryStore()
    const feedId = store.addFeed('one')
    save(store, makeResult(feedId, 'one', [makeItem('a')]))
    store.unsubscribe({ feedId, now: 1 })
    const moved = { movedTo: 'https://new.example/feed' }
    expect(save(store, makeResult(feedId, 'one', [makeItem('b'), makeItem('a')], moved))).toEqual([])
    expect(store.listFeeds({}).counts).toMatchObject({ all: 0, unread: 0 })
    expect(store.resubscribe({ feedId })).toBe(true)
    const { feeds, counts } = store.listFeeds({})
    expect(counts).toMatchObject({ all: 2, unread: 2 })
    expect(feeds).toMatchObject([{ url: 'https://one.example/feed', articleCount: 2, unreadCount: 2 }])
  })

  test('of one batch are saved all or none', () => {
    const store = memoryStore()
    const feedId = store.addFeed('one')
    const broken = makeItem('b', { contentHash: null as unknown as string })
    expect(() => save(store, makeResult(feedId, 'one', [makeItem('a')]), makeResult(feedId, 'one', [broken]))).toThrow()
    expect(counted(store.db).kept).toMatchObject({ totals: { all_count: 0 } })
    expect(stateOf(store, feedId)).toEqual(freshPollState)
  })
})
