import type { FeedFailure } from '../shared/feed-failure'
import type { PollResult } from '../shared/poller-contract'

/**
 * The same poll as a failed one, for what it brought and could not be kept. It remembers no validators, so that a 304 or
 * an unchanged body cannot hide what was not stored.
 */
export function asFailedPoll(
  { feedId, url, movedTo, state }: Pick<PollResult, 'feedId' | 'url' | 'movedTo' | 'state'>,
  detail: string,
): PollResult {
  const failure: FeedFailure = { type: 'unexpected', detail: detail.slice(0, 500) }
  return {
    feedId,
    url,
    movedTo,
    state: state && { ...state, validators: null, bodyHash: null, failure },
    meta: null,
    outcome: { type: 'failed', failure },
  }
}
