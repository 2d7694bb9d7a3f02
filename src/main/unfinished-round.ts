/**
 * What a person asked to have polled and has not got yet. Should the poller die in the middle of a round by hand, the
 * rest is asked for again; rounds of the tick need nothing, as their feeds stay due.
 */
import type { FeedId } from '../shared/model'
import type { PollerCommand, PollerEvent } from '../shared/poller-contract'

export interface UnfinishedRound {
  /** Null means every feed, while it is not known yet which those are. */
  readonly feedIds: ReadonlySet<FeedId> | null
  readonly minAgeMs: number
}

/** Adds what a `poll-now` asks for; `known` is what "every feed" means at the moment. */
export function roundAsked(
  before: UnfinishedRound | null,
  command: Extract<PollerCommand, { type: 'poll-now' }>,
  known: readonly FeedId[],
): UnfinishedRound {
  const minAgeMs = Math.min(before?.minAgeMs ?? Number.POSITIVE_INFINITY, command.minAgeMs)
  const asked = command.feedIds ?? (known.length > 0 ? known : null)
  if (asked === null || before?.feedIds === null) return { feedIds: null, minAgeMs }
  return { feedIds: new Set([...(before?.feedIds ?? []), ...asked]), minAgeMs }
}

/** Takes out what an event shows to be done: a feed with its last result, everything when a round ends. */
export function roundAfter(before: UnfinishedRound | null, event: PollerEvent): UnfinishedRound | null {
  if (before === null) return null
  if (event.type === 'round-finished') return null
  if (event.type !== 'batch' || before.feedIds === null) return before
  const done = new Set(event.results.filter((result) => result.state !== null).map((result) => result.feedId))
  const left = new Set([...before.feedIds].filter((id) => !done.has(id)))
  return left.size === 0 ? null : { ...before, feedIds: left }
}

/** The command that asks for the rest, or null when nothing is left to ask for. */
export function roundAgain(left: UnfinishedRound | null): Extract<PollerCommand, { type: 'poll-now' }> | null {
  if (left === null) return null
  return { type: 'poll-now', feedIds: left.feedIds && [...left.feedIds], minAgeMs: left.minAgeMs }
}
