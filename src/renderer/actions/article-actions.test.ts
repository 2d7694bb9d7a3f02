import { beforeEach, describe, expect, it } from 'vitest'
import type { ArticleId, FeedId } from '../../shared/model'
import { connectBridge } from '../bridge'
import { useAnnouncement } from '../stores/announcement-store'
import { useArticle } from '../stores/article-store'
import { feedListOf } from '../stores/feed-list'
import { useFeeds } from '../stores/feeds-store'
import { useSelection } from '../stores/selection-store'
import { initialTimeline } from '../stores/timeline-state'
import { useTimeline } from '../stores/timeline-store'
import { useToasts } from '../stores/toast-store'
import { type FakeBridge, makeFakeBridge } from '../testing/fake-bridge'
import { sampleFeed, sampleRow, sampleRows } from '../testing/samples'
import { followStatus, openArticle, setRead, setStarred, stepArticle } from './article-actions'
import { markAllRead } from './mark-actions'
import { openNextUnread } from './next-unread'
import { chooseView } from './timeline-actions'

const settle = (milliseconds = 20): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))
const row = (id: number) => useTimeline.getState().rows.find((candidate) => candidate.id === id)
const selected = (): number | null => useSelection.getState().articleId
const lastToast = () => useToasts.getState().toasts.at(-1)

let main: FakeBridge
async function begin(articles = sampleRows(5)): Promise<void> {
  main = makeFakeBridge([sampleFeed(1)], articles)
  connectBridge(main.api)
  useTimeline.setState(initialTimeline, true)
  useToasts.setState({ toasts: [] })
  chooseView({ type: 'all' })
  await settle()
}
beforeEach(() => begin())

describe('opening an article', () => {
  it('shows what its row knows at once, and marks it read', async () => {
    void openArticle(3 as ArticleId)
    expect(useArticle.getState().open).toMatchObject({ type: 'loading', summary: { title: 'Article 3' } })
    expect(row(3)?.read).toBe(true)
    await settle()
    expect(useArticle.getState().open).toMatchObject({ type: 'ready', article: { id: 3, read: true } })
    expect(main.articles.find((article) => article.id === 3)?.read).toBe(true)
  })
  it('is not overtaken by the answer for the one opened before', async () => {
    const slow = Promise.withResolvers<void>()
    main.held.set('article:get', slow.promise)
    void openArticle(3 as ArticleId)
    await settle()
    main.held.delete('article:get')
    void openArticle(2 as ArticleId)
    await settle()
    slow.resolve()
    await settle()
    expect(useArticle.getState().open).toMatchObject({ type: 'ready', id: 2 })
  })
  it('says so when the article is gone', async () => {
    await openArticle(99 as ArticleId)
    expect(useArticle.getState().open).toMatchObject({ type: 'failed', id: 99 })
  })
  it('works for one that is not in the list, as a notification asks for', async () => {
    main.articles = [...main.articles, sampleRow(77)]
    await openArticle(77 as ArticleId)
    await settle()
    expect(useArticle.getState().open).toMatchObject({ type: 'ready', id: 77, article: { read: true } })
  })
})

describe('a change of status', () => {
  it('is shown at once, and taken back and said when it cannot be stored', async () => {
    main.failing.set('article:set-starred', 'The disk is full.')
    const change = setStarred(2 as ArticleId, true)
    expect(row(2)?.starred).toBe(true)
    await change
    expect(row(2)?.starred).toBe(false)
    expect(lastToast()).toMatchObject({ tone: 'error', message: 'The disk is full.' })
  })
  it('that failed late does not undo a later one', async () => {
    const slow = Promise.withResolvers<void>()
    main.failing.set('article:set-read', 'Too late.')
    main.held.set('article:set-read', slow.promise)
    const first = setRead(2 as ArticleId, true)
    main.failing.clear()
    main.held.clear()
    await setRead(2 as ArticleId, false)
    await setRead(2 as ArticleId, true)
    slow.resolve()
    await first
    expect(row(2)?.read).toBe(true)
  })
  it('made elsewhere is followed for the rows that are shown', async () => {
    main.articles = main.articles.map((article) => (article.id === 4 ? { ...article, starred: true } : article))
    await followStatus([4 as ArticleId, 400 as ArticleId])
    expect(row(4)?.starred).toBe(true)
    expect(main.calls.filter((call) => call.channel === 'article:get')).toHaveLength(1)
  })
})

describe('moving', () => {
  it('starts at the first article and stops at the last', async () => {
    await stepArticle(1)
    expect(selected()).toBe(5)
    for (let times = 0; times < 9; times += 1) await stepArticle(1)
    expect(selected()).toBe(1)
    await stepArticle(-1)
    expect(selected()).toBe(2)
  })
  it('to the next unread skips what is read, crosses pages, and begins again at the top', async () => {
    await begin(sampleRows(700).map((article) => ({ ...article, read: article.id !== 650 && article.id !== 90 })))
    await openNextUnread()
    expect(selected()).toBe(650)
    await openNextUnread()
    expect(selected()).toBe(90)
    await setRead(650 as ArticleId, false)
    await openNextUnread()
    expect(selected()).toBe(650)
    expect(await openNextUnread()).toBe(false)
    expect(lastToast()?.message).toBe('No more unread articles.')
  })
  it('to the next unread goes on in the next feed that has some, and says where that is', async () => {
    await begin([sampleRow(9), sampleRow(8, { feedId: 2 as FeedId }), sampleRow(7, { feedId: 3 as FeedId })])
    // The count of the second feed is not true any more.
    const counts = [1, 1, 1].map((unreadCount, index) => sampleFeed(index + 1, { position: index, unreadCount }))
    main.articles = main.articles.map((article) => ({ ...article, read: article.id === 8 }))
    useFeeds.setState(feedListOf(counts, { all: 3, unread: 3, starred: 0 }))
    chooseView({ type: 'feed', feedId: 1 as FeedId })
    await settle()
    await openNextUnread()
    expect(selected()).toBe(9)
    expect(await openNextUnread()).toBe(true)
    expect(useSelection.getState()).toMatchObject({ view: { type: 'feed', feedId: 3 }, articleId: 7 })
    expect(useAnnouncement.getState().said).toBe('Going on in “Feed 3”.')
    expect(await openNextUnread()).toBe(false)
    expect(useSelection.getState().view).toEqual({ type: 'feed', feedId: 3 })
  })
})

describe('marking all as read', () => {
  it('says how many, shows them as read, and can be taken back', async () => {
    await markAllRead({ type: 'all' })
    expect(lastToast()).toMatchObject({ message: 'Marked 5 articles as read.', action: { label: 'Undo' } })
    expect(useTimeline.getState().rows.every((article) => article.read)).toBe(true)
    lastToast()?.action?.run()
    await settle()
    expect(useTimeline.getState().rows.every((article) => !article.read)).toBe(true)
    expect(lastToast()?.message).toBe('5 articles unread again.')
  })
  it('leaves what arrived after the list was read', async () => {
    main.articles = [sampleRow(6), ...main.articles]
    await markAllRead({ type: 'all' })
    expect(main.articles.find((article) => article.id === 6)?.read).toBe(false)
  })
  it('shows nothing as read when it failed', async () => {
    main.failing.set('timeline:mark-all-read', 'The store is busy.')
    await markAllRead({ type: 'all' })
    expect(lastToast()).toMatchObject({ tone: 'error', message: 'The store is busy.' })
    expect(useTimeline.getState().rows.some((article) => article.read)).toBe(false)
  })
  it('keeps the rows of the Unread view until it is chosen again', async () => {
    chooseView({ type: 'unread' })
    await settle()
    await markAllRead({ type: 'unread' })
    expect(useTimeline.getState().rows).toHaveLength(5)
    chooseView({ type: 'unread' })
    await settle()
    expect(useTimeline.getState().rows).toHaveLength(0)
  })
})
