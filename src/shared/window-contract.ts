/**
 * The whole contract between the window and main: two type maps, from which the preload's `ReaderApi` is derived.
 * Requests are answered with a `Reply`; a push carries ids and counts, never content.
 */
import type { FeedAsking, FeedAskingChange } from './asking'
import type { FeedFailure } from './feed-failure'
import type {
  Article,
  ArticleId,
  ArticleSummary,
  Counts,
  Feed,
  FeedId,
  Settings,
  TimelineCursor,
  TimelinePage,
  TimelineView,
} from './model'
import type { FeedFormat } from './parsed-feed'
import type { FeedCandidate } from './poller-contract'
import type { SearchPage, SearchQuestion } from './search'
import type { Stall, StallsPage } from './stall'

/** A failed request as a value: a sentence for a person, already complete. */
export interface RequestFailure {
  readonly message: string
}
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: RequestFailure }

/** What the add-feed dialog shows before it subscribes. `previewId` names the fetched document that main holds. */
export interface FeedPreview {
  readonly previewId: number
  readonly url: string
  readonly title: string
  readonly description: string
  readonly siteUrl: string | null
  readonly format: FeedFormat
  readonly itemCount: number
  readonly items: readonly { readonly title: string; readonly publishedAt: number | null }[]
}

export type FindFeedAnswer =
  | { readonly type: 'preview'; readonly preview: FeedPreview }
  | { readonly type: 'choice'; readonly pageUrl: string; readonly candidates: readonly FeedCandidate[] }
  | { readonly type: 'already-subscribed'; readonly feedId: FeedId; readonly title: string }
  | { readonly type: 'failed'; readonly failure: FeedFailure }

export interface RoundStatus {
  readonly running: boolean
  readonly done: number
  readonly total: number
  /** When the last round ended, or null before the first. */
  readonly lastFinishedAt: number | null
  /** Set while nothing is polled, and why. */
  readonly paused: 'offline' | 'asleep' | 'poller-restarting' | null
}

/** Everything the window needs to draw itself for the first time. */
export interface Bootstrap {
  readonly feeds: readonly Feed[]
  readonly counts: Counts
  readonly settings: Settings
  readonly round: RoundStatus
  readonly version: string
  readonly runtime: string
}

/** The window asks, main answers. One argument each. */
export interface RequestChannels {
  'app:bootstrap': { argument: null; reply: Bootstrap }
  'timeline:page': {
    argument: { readonly view: TimelineView; readonly after: TimelineCursor | null; readonly limit: number }
    reply: TimelinePage
  }
  'timeline:arrivals': {
    argument: { readonly view: TimelineView; readonly asOf: ArticleId }
    reply: {
      readonly rows: readonly ArticleSummary[]
      readonly complete: boolean
      readonly total: number
      readonly asOf: ArticleId
    }
  }
  'search:page': {
    argument: { readonly question: SearchQuestion; readonly after: TimelineCursor | null; readonly limit: number }
    reply: SearchPage
  }
  'timeline:mark-all-read': {
    argument: { readonly view: TimelineView; readonly asOf: ArticleId }
    reply: { readonly mark: number; readonly changed: number }
  }
  'timeline:undo-mark': { argument: { readonly mark: number }; reply: { readonly changed: number } }
  'article:get': { argument: { readonly id: ArticleId }; reply: Article | null }
  'article:set-read': { argument: { readonly id: ArticleId; readonly read: boolean }; reply: null }
  'article:set-starred': { argument: { readonly id: ArticleId; readonly starred: boolean }; reply: null }
  'feed:find': { argument: { readonly address: string }; reply: FindFeedAnswer }
  'feed:find-cancel': { argument: null; reply: null }
  'feed:subscribe': {
    argument: { readonly previewId: number }
    reply: { readonly type: 'subscribed' | 'already-subscribed'; readonly feedId: FeedId }
  }
  'feed:unsubscribe': { argument: { readonly feedId: FeedId }; reply: { readonly title: string } }
  'feed:resubscribe': { argument: { readonly feedId: FeedId }; reply: null }
  'feed:set-notify': { argument: { readonly feedId: FeedId; readonly notify: boolean }; reply: null }
  'feed:asking': { argument: { readonly feedId: FeedId }; reply: FeedAsking }
  'feed:set-asking': { argument: { readonly feedId: FeedId; readonly change: FeedAskingChange }; reply: null }
  'poll:now': { argument: { readonly feedIds: readonly FeedId[] | null }; reply: null }
  'poll:cancel': { argument: null; reply: null }
  'settings:set': { argument: { readonly settings: Partial<Settings> }; reply: Settings }
  'link:open': { argument: { readonly url: string }; reply: null }
  'link:copy': { argument: { readonly url: string }; reply: null }
  'text:copy': { argument: { readonly text: string }; reply: null }
  /** The first rows are painted: what comes before belongs to the start. */
  'app:usable': { argument: null; reply: null }
  /** What the window noted of its own stalls; at most once a second. */
  'app:stalled': { argument: { readonly stalls: readonly Stall[] }; reply: null }
  'app:stalls': { argument: null; reply: StallsPage }
}

/** Main tells, the window listens. */
export interface PushChannels {
  /** These feeds changed; `removed` left the list. Coalesced to at most ten a second. */
  changed: {
    readonly feeds: readonly Feed[]
    readonly removed: readonly FeedId[]
    readonly counts: Counts
    /** Feeds that have new articles since the last push. */
    readonly arrivedIn: readonly FeedId[]
    /** Articles whose read or starred state changed elsewhere; null means "many: ask again". */
    readonly statusChanged: readonly ArticleId[] | null
  }
  round: RoundStatus
  /** A notification was clicked. */
  reveal: { readonly feedId: FeedId | null; readonly articleId: ArticleId | null }
  /** A long job's progress; `done` equal to `total` ends it. */
  progress: { readonly job: 'mark-all-read' | 'undo-mark'; readonly done: number; readonly total: number }
  /** A menu command or a key pressed in the article frame. */
  command: { readonly command: WindowCommand }
  /** For tests: block the window for so long, once. */
  'test-stall': { readonly ms: number }
}

export type WindowCommand =
  | 'add-feed'
  | 'search'
  | 'refresh'
  | 'mark-all-read'
  | 'next-article'
  | 'previous-article'
  | 'next-unread'
  | 'toggle-read'
  | 'toggle-starred'
  | 'open-in-browser'
  | 'show-keys'
  | 'settings'
  | 'responsiveness'

export type RequestChannel = keyof RequestChannels
export type PushChannel = keyof PushChannels

/** The one object the preload puts on `window.reader`. */
export interface ReaderApi {
  request<C extends RequestChannel>(
    channel: C,
    argument: RequestChannels[C]['argument'],
  ): Promise<Reply<RequestChannels[C]['reply']>>
  /** Returns a function that ends the listening. */
  listen<C extends PushChannel>(channel: C, listener: (payload: PushChannels[C]) => void): () => void
}

/** Every request channel, for the preload to refuse others and for main to prove that it answers them all. */
export const requestChannels = [
  'app:bootstrap',
  'timeline:page',
  'timeline:arrivals',
  'search:page',
  'timeline:mark-all-read',
  'timeline:undo-mark',
  'article:get',
  'article:set-read',
  'article:set-starred',
  'feed:find',
  'feed:find-cancel',
  'feed:subscribe',
  'feed:unsubscribe',
  'feed:resubscribe',
  'feed:set-notify',
  'feed:asking',
  'feed:set-asking',
  'poll:now',
  'poll:cancel',
  'settings:set',
  'link:open',
  'link:copy',
  'text:copy',
  'app:usable',
  'app:stalled',
  'app:stalls',
] as const satisfies readonly RequestChannel[]

export const pushChannels = [
  'changed',
  'round',
  'reveal',
  'progress',
  'command',
  'test-stall',
] as const satisfies readonly PushChannel[]

/** The app's own origin, and where an article's body is served to its frame. */
export const appScheme = 'courant'
export const appOrigin = `${appScheme}://app`
export const articleFrameUrl = (id: ArticleId, remoteImages: boolean): string =>
  `${appOrigin}/article/${id}?images=${remoteImages ? 1 : 0}`
