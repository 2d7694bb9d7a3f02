import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ArticleId, FeedId } from '../shared/model'
import { start } from './actions/start'
import { connectBridge } from './bridge'
import { listenToMain } from './listen'
import { useArticle } from './stores/article-store'
import { useSelection } from './stores/selection-store'
import { initialTimeline } from './stores/timeline-state'
import { useTimeline } from './stores/timeline-store'
import { type FakeBridge, makeFakeBridge } from './testing/fake-bridge'
import { sampleFeed, sampleRows } from './testing/samples'

let main: FakeBridge
let end: () => void
beforeEach(() => {
  main = makeFakeBridge([sampleFeed(1)], sampleRows(5))
  connectBridge(main.api)
  useTimeline.setState(initialTimeline, true)
  useSelection.setState({ view: { type: 'all' }, articleId: null, dialog: null, sidebarOpen: false })
  useArticle.setState({ open: { type: 'none' } })
  end = listenToMain()
})
afterEach(() => end())

const clicked = { feedId: 1 as FeedId, articleId: 5 as ArticleId }

it('a clicked notification shows its article and not the dialog that lay over it', async () => {
  await start()
  useSelection.setState({ dialog: { type: 'settings' } })
  main.push('reveal', clicked)
  expect(useSelection.getState()).toMatchObject({ dialog: null, view: { type: 'feed', feedId: 1 }, articleId: 5 })
})

it('a notification that is clicked while the window starts keeps its choice', async () => {
  const answered = Promise.withResolvers<void>()
  main.held.set('app:bootstrap', answered.promise)
  const starting = start()
  main.push('reveal', clicked)
  answered.resolve()
  await starting
  expect(useSelection.getState()).toMatchObject({ view: { type: 'feed', feedId: 1 }, articleId: 5 })
})

it('a notification of a feed that was removed since leads to all articles', async () => {
  await start()
  main.push('reveal', { feedId: 77 as FeedId, articleId: null })
  expect(useSelection.getState().view).toEqual({ type: 'all' })
})
