import type { SavedSearchId, TimelineCursor } from '../../shared/model'
import type { StoreClient } from '../../shared/store-contract'
import type { Reply, RequestChannels } from '../../shared/window-contract'
import type { Announcer } from '../announcer'
import type { Clock } from '../clock'
import type { JobEnd, Jobs } from '../jobs'
import { createSavedPages } from '../saved-pages'
import { texts } from '../texts'
import { done, type Handlers, refused } from './reply'
import { runTellingJob, type TellingPlan } from './telling-job'

type TimelineChannels =
  | 'timeline:page'
  | 'timeline:arrivals'
  | 'timeline:unread'
  | 'search:page'
  | 'timeline:mark-all-read'
  | 'timeline:undo-mark'
  | 'feeds:mark-read'
  | 'article:get'
  | 'article:set-read'
  | 'article:set-starred'

interface TimelineHandlerDependencies {
  readonly store: StoreClient
  readonly announcer: Announcer
  readonly jobs: Pick<Jobs, 'run'>
  readonly nextMark: () => number
  readonly clock: Clock
}

const mostArrivals = 200
const articlesPerPart = 500

export function timelineHandlers(dependencies: TimelineHandlerDependencies): Handlers<TimelineChannels> {
  const { store, announcer, nextMark, clock } = dependencies
  const pageOfSaved = createSavedPages({ store, clock })
  /** What the marks of this run changed, as the estimate for undoing them. */
  const sizes = new Map<number, number>()

  async function underMark(
    run: (mark: number) => Promise<JobEnd>,
  ): Promise<Reply<RequestChannels['timeline:mark-all-read']['reply']>> {
    const mark = nextMark()
    const end = await run(mark)
    sizes.set(mark, end.changed)
    return end.type === 'failed' && end.changed === 0
      ? refused(texts().refusals.notMarked(end.reason))
      : done({ mark, changed: end.changed, cancelled: end.type !== 'done' })
  }

  return {
    'timeline:page': async ({ view, ...question }) =>
      done(
        view.type === 'saved'
          ? await pageOfSaved({ ...question, searchId: view.searchId })
          : await store.pageTimeline({ ...question, view }),
      ),
    'timeline:arrivals': async (question) => done(await store.listArrivals({ ...question, limit: mostArrivals })),
    'timeline:unread': async ({ view }) => done(await store.countUnread({ view })),
    'search:page': async ({ question, after, limit }) =>
      done(await store.searchArticles({ ...question, after, limit })),
    'timeline:mark-all-read': (asked) => underMark((mark) => markAllRead(dependencies, mark, asked)),
    'feeds:mark-read': (asked) => underMark((mark) => markFeedsRead(dependencies, mark, asked)),
    'timeline:undo-mark': async ({ mark }) => {
      const end = await undoMark(dependencies, mark, sizes.get(mark) ?? 0)
      return end.type === 'failed'
        ? refused(texts().refusals.notUndone(end.reason))
        : done({ changed: end.changed, cancelled: end.type !== 'done' })
    },
    'article:get': async ({ id }) => done(await store.getArticle({ id })),
    'article:set-read': async ({ id, read }) => {
      const changed = await store.setRead({ id, read })
      if (changed === null) return refused(texts().refusals.noSuchArticle)
      announcer.changed({ feedIds: [changed.feedId], statusChanged: [id] })
      return done(null)
    },
    'article:set-starred': async ({ id, starred }) => {
      const changed = await store.setStarred({ id, starred })
      if (changed === null) return refused(texts().refusals.noSuchArticle)
      announcer.changed({ feedIds: [changed.feedId], statusChanged: [id] })
      return done(null)
    },
  }
}

async function markAllRead(
  dependencies: TimelineHandlerDependencies,
  mark: number,
  asked: RequestChannels['timeline:mark-all-read']['argument'],
): Promise<JobEnd> {
  const { store } = dependencies
  const { view } = asked
  const job = { name: 'mark-all-read', firstLimit: articlesPerPart } as const
  if (view.type === 'saved')
    return runTellingJob(dependencies, {
      ...job,
      total: null,
      part: savedSlices(dependencies, mark, view.searchId, asked),
    })
  return runTellingJob(dependencies, {
    ...job,
    total: await store.countUnread({ view }),
    part: (limit) => store.markAllReadSlice({ ...asked, view, mark, limit }),
  })
}

async function markFeedsRead(
  dependencies: TimelineHandlerDependencies,
  mark: number,
  asked: RequestChannels['feeds:mark-read']['argument'],
): Promise<JobEnd> {
  const { store } = dependencies
  const { counted } = await store.getFeeds({ feedIds: [], countsOf: asked.feedIds })
  const total = counted.reduce((sum, { unreadCount }) => sum + unreadCount, 0)
  return runTellingJob(dependencies, {
    name: 'mark-all-read',
    firstLimit: articlesPerPart,
    total,
    part: (limit) => store.markFeedsReadSlice({ ...asked, mark, limit }),
  })
}

/** The parts of a mark of what a saved search finds: each goes on where the one before it stopped. */
function savedSlices(
  { store, clock }: TimelineHandlerDependencies,
  mark: number,
  id: SavedSearchId,
  { asOf, range }: RequestChannels['timeline:mark-all-read']['argument'],
): TellingPlan['part'] {
  let after: TimelineCursor | null = null
  return async (limit) => {
    const where = range === undefined ? {} : { range }
    const part = await store.markSavedSlice({ mark, id, asOf, after, limit, now: clock.now(), ...where })
    after = part.next
    return { done: part.next === null, changed: part.changed, feedIds: part.feedIds }
  }
}

function undoMark(dependencies: TimelineHandlerDependencies, mark: number, total: number): Promise<JobEnd> {
  return runTellingJob(dependencies, {
    name: 'undo-mark',
    firstLimit: articlesPerPart,
    total,
    part: (limit) => dependencies.store.undoMarkSlice({ mark, limit }),
  })
}
