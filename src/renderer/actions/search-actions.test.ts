import { beforeEach, expect, it } from 'vitest'
import type { ArticleId, FeedId } from '../../shared/model'
import { connectBridge } from '../bridge'
import { feedListOf } from '../stores/feed-list'
import { useFeeds } from '../stores/feeds-store'
import { noSearch, useSearch } from '../stores/search-store'
import { useSelection } from '../stores/selection-store'
import { initialTimeline } from '../stores/timeline-state'
import { useTimeline } from '../stores/timeline-store'
import { type FakeBridge, makeFakeBridge } from '../testing/fake-bridge'
import { sampleFeed, sampleRow } from '../testing/samples'
import { openArticle } from './article-actions'
import { closeSearch, openSearch, searchEverywhere, searchNow, typeSearch } from './search-actions'
import { chooseView } from './timeline-actions'

const settle = (milliseconds = 20): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))
const titles = (): readonly string[] => useTimeline.getState().rows.map((row) => row.title)

let main: FakeBridge
beforeEach(async () => {
  const feeds = [sampleFeed(1), sampleFeed(2)]
  main = makeFakeBridge(feeds, [
    sampleRow(3, { title: 'red dog', feedId: 1 as FeedId }),
    sampleRow(2, { title: 'red cat', feedId: 2 as FeedId }),
    sampleRow(1, { title: 'blue dog', feedId: 2 as FeedId }),
  ])
  connectBridge(main.api)
  useFeeds.setState(feedListOf(feeds, { all: 3, unread: 3, starred: 0 }))
  useSearch.setState(noSearch)
  useTimeline.setState(initialTimeline, true)
  chooseView({ type: 'all' })
  await settle(300)
})

/** Types at once what a person would, and waits for the answer. */
async function search(text: string): Promise<void> {
  useSearch.setState({ text })
  await searchNow()
}

it('shows the hits once typing rests, not for each key', async () => {
  openSearch()
  typeSearch('re')
  await settle()
  typeSearch('red')
  expect(titles()).toHaveLength(3)
  await settle(250)
  expect(titles()).toEqual(['red dog', 'red cat'])
  expect(useSearch.getState().answer).toMatchObject({ text: 'red', hits: { count: 2, isExact: true } })
})

it('drops the answer to a text that is not the latest', async () => {
  openSearch()
  const slow = Promise.withResolvers<void>()
  main.held.set('search:page', slow.promise)
  const first = search('blue')
  main.held.delete('search:page')
  await search('cat')
  slow.resolve()
  await first
  expect(titles()).toEqual(['red cat'])
})

it('drops an answer that comes after another view was chosen', async () => {
  openSearch()
  const slow = Promise.withResolvers<void>()
  main.held.set('search:page', slow.promise)
  const late = search('blue')
  chooseView({ type: 'unread' })
  slow.resolve()
  await late
  await settle()
  expect(useTimeline.getState()).toMatchObject({ view: { type: 'unread' }, search: null, total: 3 })
})

it('brings back the rows and the article that was open', async () => {
  await openArticle(1 as ArticleId)
  openSearch()
  await search('cat')
  await openArticle(2 as ArticleId)
  closeSearch()
  await settle()
  expect(titles()).toHaveLength(3)
  expect(useTimeline.getState().search).toBeNull()
  expect(useSelection.getState().articleId).toBe(1)
})

it('stays within the chosen feed unless it is to go everywhere', async () => {
  chooseView({ type: 'feed', feedId: 2 as FeedId })
  await settle()
  openSearch()
  await search('dog')
  expect(titles()).toEqual(['blue dog'])
  searchEverywhere(true)
  await settle()
  expect(titles()).toEqual(['red dog', 'blue dog'])
})

it('says why it could not be answered, and an emptied field shows the view again', async () => {
  openSearch()
  main.failing.set('search:page', 'The store is closed.')
  await search('dog')
  expect(useTimeline.getState()).toMatchObject({ phase: 'failed', message: 'The store is closed.' })
  await search(' ')
  await settle()
  expect(titles()).toHaveLength(3)
})
