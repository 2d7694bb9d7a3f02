import { beforeEach, describe, expect, it } from 'vitest'
import type { ArticleId, FeedId } from '../../shared/model'
import { connectBridge } from '../bridge'
import { useFeeds } from '../stores/feeds-store'
import { useSelection } from '../stores/selection-store'
import { initialTimeline } from '../stores/timeline-state'
import { useTimeline } from '../stores/timeline-store'
import { type FakeBridge, makeFakeBridge } from '../testing/fake-bridge'
import { sampleFeed, sampleRow, sampleRows } from '../testing/samples'
import { forgetFeeds } from './feed-actions'
import { chooseView } from './timeline-actions'
import { noteArrivals, rereadRows } from './timeline-arrivals'
import { loadMore, noteVisibleRows } from './timeline-paging'

/** Lets every promise and pause that is due run. */
const settle = (milliseconds = 20): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))
const ids = (): readonly number[] => useTimeline.getState().rows.map((row) => row.id)

let main: FakeBridge
beforeEach(async () => {
  main = makeFakeBridge([sampleFeed(1), sampleFeed(2)], sampleRows(1_000))
  connectBridge(main.api)
  useTimeline.setState(initialTimeline, true)
  chooseView({ type: 'all' })
  await settle(300)
})

describe('a chosen view', () => {
  it('shows nothing of the former one while its own first page is on its way', async () => {
    const answered = Promise.withResolvers<void>()
    main.held.set('timeline:page', answered.promise)
    chooseView({ type: 'starred' })
    await settle()
    expect(useTimeline.getState()).toMatchObject({ phase: 'loading', rows: [], view: { type: 'starred' } })
    answered.resolve()
  })
  it('is not filled by the late answer to the former choice', async () => {
    const slow = Promise.withResolvers<void>()
    main.held.set('timeline:page', slow.promise)
    chooseView({ type: 'all' })
    await settle()
    main.held.delete('timeline:page')
    chooseView({ type: 'starred' })
    await settle()
    slow.resolve()
    await settle()
    expect(useTimeline.getState()).toMatchObject({ phase: 'ready', rows: [], view: { type: 'starred' } })
  })
  it('says why it cannot be read', async () => {
    main.failing.set('timeline:page', 'The store is closed.')
    chooseView({ type: 'unread' })
    await settle()
    expect(useTimeline.getState()).toMatchObject({ phase: 'failed', message: 'The store is closed.' })
  })
})

describe('pages', () => {
  it('follow one another until the rows on screen are loaded, and no further', async () => {
    expect(ids()).toHaveLength(200)
    noteVisibleRows(500, 520)
    await settle()
    expect(ids()).toHaveLength(600)
    expect(ids()).toEqual(main.articles.slice(0, 600).map((row) => row.id))
  })
  it('end at the end', async () => {
    noteVisibleRows(980, 999)
    await settle()
    expect(ids()).toHaveLength(1_000)
    expect(useTimeline.getState().next).toBeNull()
    expect(await loadMore()).toBe(false)
  })
})

describe('arrivals', () => {
  it('are merged into the view they belong to', async () => {
    main.articles = [sampleRow(1_001), ...main.articles]
    noteArrivals([1 as FeedId])
    await settle()
    expect(ids()[0]).toBe(1_001)
    expect(useTimeline.getState()).toMatchObject({ total: 1_001, asOf: 1_001 })
  })
  it('in many pushes at once are asked for a few times only', async () => {
    const before = main.calls.length
    for (let push = 0; push < 50; push += 1) noteArrivals([1 as FeedId])
    await settle(400)
    expect(main.calls.length - before).toBeLessThanOrEqual(3)
  })
  it('that come while the first page is on its way are not missed', async () => {
    const slow = Promise.withResolvers<void>()
    main.held.set('timeline:page', slow.promise)
    chooseView({ type: 'all' })
    await settle()
    main.articles = [sampleRow(1_001), ...main.articles]
    noteArrivals([1 as FeedId])
    slow.resolve()
    await settle(300)
    expect(ids()[0]).toBe(1_001)
  })
  it('too many for merging are offered, and not asked for again', async () => {
    main.articles = [...sampleRows(1_300).slice(0, 300), ...main.articles]
    noteArrivals([1 as FeedId])
    await settle(300)
    expect(useTimeline.getState().manyNew).toBe(true)
    expect(ids()[0]).toBe(1_000)
    const before = main.calls.length
    noteArrivals([1 as FeedId])
    await settle()
    expect(main.calls.length).toBe(before)
  })
})

describe('a fresh reading', () => {
  it('shows what changed in place and keeps the rows on screen loaded', async () => {
    noteVisibleRows(340, 350)
    await settle()
    main.articles = main.articles.map((row) => ({ ...row, read: true }))
    await rereadRows()
    const { rows } = useTimeline.getState()
    expect(rows.length).toBeGreaterThan(350)
    expect(rows.every((row) => row.read)).toBe(true)
  })
})

describe('a feed that leaves', () => {
  it('takes its rows with it', () => {
    useTimeline.setState({ rows: [sampleRow(3), sampleRow(2, { feedId: 2 as FeedId })], total: 2, next: null })
    forgetFeeds([2 as FeedId])
    expect(ids()).toEqual([3])
  })
  it('gives way to all articles when it was the one chosen', async () => {
    useFeeds.setState({ order: [1 as FeedId, 2 as FeedId] })
    chooseView({ type: 'feed', feedId: 2 as FeedId })
    useSelection.setState({ articleId: 5 as ArticleId })
    forgetFeeds([2 as FeedId])
    expect(useSelection.getState()).toMatchObject({ view: { type: 'all' }, articleId: null })
    await settle()
  })
})
