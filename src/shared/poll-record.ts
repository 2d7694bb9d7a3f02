/** What is remembered of single polls, for a person who asks why a feed is as it is. */
import type { FeedFailure } from './feed-failure'

/** So many records of a feed's polls are kept, the newest. */
export const pollsRemembered = 30

/** The request of a poll: what answered, how large the document was, how long it took. */
export interface PollLook {
  /** The HTTP status of the last answer; null where nobody answered. */
  readonly status: number | null
  readonly bytes: number
  /** From the request to the last byte, without the wait for a turn. */
  readonly ms: number
  /** Where redirects led in the end; null where there were none. */
  readonly ledTo: string | null
}

/** `reading` is a document of which only parts are stored yet; `skipped` a feed that was due and was not asked. */
export type PollKind = 'read' | 'reading' | 'unchanged' | 'failed' | 'skipped'

/** One poll, or a run of polls that brought nothing new, which is one record however long it is. */
export interface PollRecord {
  /** Of a run, the last of its polls; so is `look`. */
  readonly at: number
  /** How many polls it was, and when the first. */
  readonly times: number
  readonly since: number
  readonly kind: PollKind
  /** Null where nothing was asked, or where the document came with following the feed. */
  readonly look: PollLook | null
  /** How many articles were new. */
  readonly added: number
  readonly failure: FeedFailure | null
  /** Of a skipped poll: how long its server is left alone. */
  readonly waitSeconds: number | null
}
