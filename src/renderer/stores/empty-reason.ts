/** Why a list has no articles. */
import type { FeedFailure } from '../../shared/feed-failure'
import type { Feed, TimelineView } from '../../shared/model'
import type { RoundStatus } from '../../shared/window/round-status'

/** What a list could have been filled by, and what it was asked for. */
export interface EmptyFacts {
  readonly view: TimelineView
  /** What was searched for, while hits are shown. */
  readonly search: { readonly text: string; readonly isNarrow: boolean } | null
  /** The list leaves out what is read. */
  readonly unreadOnly: boolean
  /** The feeds that the view is of. */
  readonly feeds: readonly Feed[]
  readonly round: RoundStatus
}

export type EmptyReason =
  | { readonly type: 'no-hits'; readonly text: string; readonly isNarrow: boolean }
  | { readonly type: 'none-starred' }
  | { readonly type: 'no-matches' }
  | { readonly type: 'none-today' }
  | { readonly type: 'caught-up' }
  | { readonly type: 'all-read' }
  | { readonly type: 'no-feeds' }
  | { readonly type: 'empty-folder' }
  | { readonly type: 'feed-paused'; readonly feed: Feed }
  | { readonly type: 'failing'; readonly feed: Feed; readonly failure: FeedFailure }
  | { readonly type: 'all-failing' }
  | { readonly type: 'looking'; readonly done: number; readonly total: number }
  | { readonly type: 'waiting'; readonly why: NonNullable<RoundStatus['paused']> }
  | { readonly type: 'not-looked-yet' }
  | { readonly type: 'nothing-yet' }

/** The reason that a person can do most about, for a list that is empty. */
export function emptyReason(facts: EmptyFacts): EmptyReason {
  const { view, search, unreadOnly, feeds } = facts
  if (search !== null) return { type: 'no-hits', ...search }
  if (view.type === 'starred') return { type: 'none-starred' }
  if (feeds.length === 0) return { type: view.type === 'folder' ? 'empty-folder' : 'no-feeds' }
  const without = feeds.every(({ articleCount }) => articleCount === 0) ? withoutArticles(facts) : null
  if (without !== null) return without
  if (view.type === 'saved') return { type: 'no-matches' }
  if (view.type === 'unread') return { type: 'caught-up' }
  if (unreadOnly) return { type: 'all-read' }
  return { type: view.type === 'today' ? 'none-today' : 'nothing-yet' }
}

/** Why feeds have no articles at all; null where they were looked at and simply have none. */
function withoutArticles({ view, feeds, round }: EmptyFacts): EmptyReason | null {
  const [feed] = feeds
  if (view.type === 'feed' && feed !== undefined) {
    if (feed.pausedAt !== null) return { type: 'feed-paused', feed }
    if (feed.failure !== null) return { type: 'failing', feed, failure: feed.failure }
  }
  if (round.paused === 'not-storing') return { type: 'waiting', why: round.paused }
  if (feeds.some(({ health, pausedAt }) => health === 'new' && pausedAt === null)) {
    if (round.paused !== null) return { type: 'waiting', why: round.paused }
    if (round.running) return { type: 'looking', done: round.done, total: round.total }
    return { type: 'not-looked-yet' }
  }
  return feeds.every(({ failure }) => failure !== null) ? { type: 'all-failing' } : null
}
