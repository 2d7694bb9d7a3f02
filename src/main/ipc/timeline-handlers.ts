import type { ArticleId, FeedId, TimelineView } from '../../shared/model'
import type { StoreClient } from '../../shared/store-contract'
import type { PushChannels } from '../../shared/window-contract'
import type { Announcer } from '../announcer'
import type { Clock } from '../clock'
import { inSlices } from '../slices'
import { done, type Handlers, refused } from './reply'

type TimelineChannels =
  | 'timeline:page'
  | 'timeline:arrivals'
  | 'search:page'
  | 'timeline:mark-all-read'
  | 'timeline:undo-mark'
  | 'article:get'
  | 'article:set-read'
  | 'article:set-starred'

interface TimelineHandlerDependencies {
  readonly store: StoreClient
  readonly announcer: Announcer
  readonly progress: (payload: PushChannels['progress']) => void
  readonly clock: Clock
}

const mostArrivals = 200
const articlesPerSlice = 1_000

export function timelineHandlers(dependencies: TimelineHandlerDependencies): Handlers<TimelineChannels> {
  const { store, announcer, clock } = dependencies
  let lastMark = 0
  /** What the marks of this run changed, as the estimate for undoing them. */
  const sizes = new Map<number, number>()

  return {
    'timeline:page': async (question) => done(await store.pageTimeline(question)),
    'timeline:arrivals': async (question) => done(await store.listArrivals({ ...question, limit: mostArrivals })),
    'search:page': async ({ question, after, limit }) =>
      done(await store.searchArticles({ ...question, after, limit })),
    'timeline:mark-all-read': async ({ view, asOf }) => {
      // The time, so that marks of different runs differ; rising, so that two of one millisecond do.
      lastMark = Math.max(lastMark + 1, clock.now())
      const mark = lastMark
      const changed = await markAllRead(dependencies, mark, view, asOf)
      sizes.set(mark, changed)
      return done({ mark, changed })
    },
    'timeline:undo-mark': async ({ mark }) =>
      done({ changed: await undoMark(dependencies, mark, sizes.get(mark) ?? 0) }),
    'article:get': async ({ id }) => done(await store.getArticle({ id })),
    'article:set-read': async ({ id, read }) => {
      const changed = await store.setRead({ id, read })
      if (changed === null) return refused('This article is not stored any more.')
      announcer.changed({ feedIds: [changed.feedId], statusChanged: [id] })
      return done(null)
    },
    'article:set-starred': async ({ id, starred }) => {
      const changed = await store.setStarred({ id, starred })
      if (changed === null) return refused('This article is not stored any more.')
      announcer.changed({ feedIds: [changed.feedId], statusChanged: [id] })
      return done(null)
    },
  }
}

async function markAllRead(
  { store, announcer, progress, clock }: TimelineHandlerDependencies,
  mark: number,
  view: TimelineView,
  asOf: ArticleId,
): Promise<number> {
  const touched = new Set<FeedId>()
  const changed = await inSlices({
    slice: async () => {
      const slice = await store.markAllReadSlice({ mark, view, asOf, limit: articlesPerSlice })
      for (const id of slice.feedIds) touched.add(id)
      return slice
    },
    expected: await unreadIn(store, view),
    progress: (done, total) => progress({ job: 'mark-all-read', done, total }),
    clock,
  })
  if (changed > 0) announcer.changed({ feedIds: [...touched], statusChanged: null })
  return changed
}

async function undoMark(
  { store, announcer, progress, clock }: TimelineHandlerDependencies,
  mark: number,
  expected: number,
): Promise<number> {
  const touched = new Set<FeedId>()
  const changed = await inSlices({
    slice: async () => {
      const slice = await store.undoMarkSlice({ mark, limit: articlesPerSlice })
      for (const id of slice.feedIds) touched.add(id)
      return slice
    },
    expected,
    progress: (done, total) => progress({ job: 'undo-mark', done, total }),
    clock,
  })
  if (changed > 0) announcer.changed({ feedIds: [...touched], statusChanged: null })
  return changed
}

/** How many articles a view has to mark, as far as the counters tell. */
async function unreadIn(store: StoreClient, view: TimelineView): Promise<number> {
  const { feeds, counts } = await store.getFeeds({ feedIds: view.type === 'feed' ? [view.feedId] : [] })
  if (view.type === 'feed') return feeds[0]?.unreadCount ?? 0
  return view.type === 'starred' ? Math.min(counts.starred, counts.unread) : counts.unread
}
