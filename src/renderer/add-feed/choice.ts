import type { FeedCandidate } from '../../shared/poller-contract'
import type { LookOutcome } from '../actions/find-actions'

/** What is known of a feed that a page names. */
export type CandidateState = { readonly type: 'not-looked' } | { readonly type: 'looking' } | LookOutcome

export interface Candidate extends FeedCandidate {
  readonly state: CandidateState
}

/** The feeds of a page, to choose one from. */
export interface Choice {
  readonly pageUrl: string
  readonly candidates: readonly Candidate[]
}

/** Each look is a request to a server that nobody may have wanted: the likeliest are looked at, the others when chosen. */
export const lookedAtOnce = 6

/** A choice at its beginning: the first candidates are being looked at. */
export function beginChoice(pageUrl: string, candidates: readonly FeedCandidate[]): Choice {
  return {
    pageUrl,
    candidates: candidates.map((candidate, index) => ({
      ...candidate,
      state: { type: index < lookedAtOnce ? 'looking' : 'not-looked' },
    })),
  }
}

export function withCandidate(choice: Choice, url: string, state: CandidateState): Choice {
  return { ...choice, candidates: choice.candidates.map((one) => (one.url === url ? { ...one, state } : one)) }
}

/** Whether choosing it costs a request: one that failed is tried again. */
export function isToBeLookedAt({ state }: Candidate): boolean {
  return state.type === 'not-looked' || state.type === 'failed' || state.type === 'no-answer'
}
