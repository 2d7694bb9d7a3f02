/**
 * The whole contract between main and the poller, over one MessagePort. Plain data, one tagged union each way.
 *
 * Flow control: a `batch` must be answered by an `ack` with its number once the store has it; the poller keeps at most
 * `maxUnackedBatches` of them open and stops starting polls while it waits, so a slow store slows the poller.
 */
import type { Asking } from './asking'
import type { Delays } from './delays'
import type { FeedFailure } from './feed-failure'
import type { FeedId, PollReason } from './model'
import type { FeedPace, ParsedFeed, ParsedItem } from './parsed-feed'
import type { PollLook } from './poll-record'
import type { PostingRhythm } from './posting-rhythm'
import type { Stall } from './stall'

/** At most this many batches wait for their `ack`. */
export const maxUnackedBatches = 8
/** At most this many items in one batch, so that one transaction stays short. */
export const maxItemsPerBatch = 100
/** At most this many poll results in one batch. */
export const maxResultsPerBatch = 50
/** At most this many characters of HTML in one batch, one item excepted. */
export const maxBatchCharacters = 1_000_000

/** The validators of a conditional GET (RFC 9110, section 13.1), kept as an atomic pair, as they came. */
export interface Validators {
  readonly etag: string | null
  readonly lastModified: string | null
  /** When a 200 with a body was last received; see the eight-day rule in `feed/conditional-get.ts`. */
  readonly since: number
}

/** All that the poller remembers of a feed between polls. The poller computes it; the store only keeps it. */
export interface PollState {
  readonly lastPolledAt: number | null
  readonly lastSucceededAt: number | null
  /** 0 means at once. */
  readonly nextPollAt: number
  readonly nextPollReason: PollReason
  readonly validators: Validators | null
  readonly bodyHash: string | null
  /** The pace the document itself asks for, kept through 304. */
  readonly pace: FeedPace | null
  readonly consecutiveFailures: number
  readonly failingSince: number | null
  readonly failure: FeedFailure | null
}

export const freshPollState: PollState = {
  lastPolledAt: null,
  lastSucceededAt: null,
  nextPollAt: 0,
  nextPollReason: { type: 'never-polled' },
  validators: null,
  bodyHash: null,
  pace: null,
  consecutiveFailures: 0,
  failingSince: null,
  failure: null,
}

/** A feed as the poller knows it. */
export interface PolledFeed {
  readonly id: FeedId
  readonly url: string
  readonly state: PollState
  /** Only where a person set something. */
  readonly asking?: Asking
}

/** What one look at one feed came to. */
export type PollOutcome =
  /**
   * 304, or the same body as before: nothing was parsed. Also a due feed that was not asked, because its host wants to be
   * left alone: then only `nextPollAt` and its reason (`host-limit`) are new in the state.
   */
  | { readonly type: 'unchanged'; readonly via: 'not-modified' | 'same-body' }
  /** A parsed document. `last` is false while more parts of the same document follow in later batches. */
  | { readonly type: 'items'; readonly items: readonly ParsedItem[]; readonly last: boolean }
  | { readonly type: 'failed'; readonly failure: FeedFailure }

export interface PollResult {
  readonly feedId: FeedId
  /** The URL that was polled, so that a late result for a re-used id does no harm. */
  readonly url: string
  /** Set when the server moved the feed for good (301, 308): to be stored. */
  readonly movedTo: string | null
  /** Null with a part that is not the last: the state changes only with the whole document. */
  readonly state: PollState | null
  /** What the document says of itself; null when nothing was parsed. */
  readonly meta: { readonly title: string; readonly siteUrl: string | null; readonly iconUrl?: string | null } | null
  readonly outcome: PollOutcome
  /** With the last part; absent where nothing was asked of a server. */
  readonly look?: PollLook
}

export type RoundCause = 'tick' | 'by-hand'

/** How many items of a found feed are told of before it is followed. */
export const latestItemsTold = 10

/** A feed that "add by address" found. Its items stay in the poller until it is followed, or for some minutes. */
export interface FoundFeed {
  /** Names the document that the poller keeps, for `follow`. */
  readonly documentId: number
  /** The address to subscribe to: where permanent redirects led, or as it was asked; temporary ones are not stored. */
  readonly url: string
  readonly feed: Omit<ParsedFeed, 'items'>
  readonly itemCount: number
  /** The newest items, at most `latestItemsTold`. */
  readonly latest: readonly Pick<ParsedItem, 'title' | 'publishedAt'>[]
  readonly rhythm: PostingRhythm
}

/** A picture for a feed, as its server sent it; small, of a known kind, and still. */
export interface FeedIcon {
  readonly type: string
  readonly bytes: Uint8Array
}

/** Null where there is none; `failed` where it could not be had now. */
export type IconAnswer = FeedIcon | null | 'failed'

/** An icon of more bytes is none. */
export const mostIconBytes = 200_000

/** A link to a feed on a page (`link rel=alternate`). */
export interface FeedCandidate {
  readonly url: string
  readonly title: string | null
}

export type FindResult =
  | { readonly type: 'feed'; readonly found: FoundFeed }
  | {
      readonly type: 'choice'
      readonly pageUrl: string
      readonly candidates: readonly FeedCandidate[]
      /** The page is of the public web: what it names may not be in a private network. */
      readonly publicOnly: boolean
    }
  | { readonly type: 'failed'; readonly failure: FeedFailure }

/** What is on a page: an article as HTML that is safe, or nothing that could be told from the rest. */
export type ExtractResult =
  | { readonly type: 'text'; readonly html: string }
  | { readonly type: 'nothing' }
  | { readonly type: 'failed'; readonly failure: FeedFailure }

/** main → poller */
export type PollerCommand =
  /**
   * The whole list, at start and whenever subscriptions change. Idempotent. A long one comes in parts, one after the other: with
   * `more`, the rest is still to come, and the list counts with its last part.
   */
  | { readonly type: 'set-feeds'; readonly feeds: readonly PolledFeed[]; readonly more?: true }
  | { readonly type: 'set-tick'; readonly tickMs: number }
  /** A round by hand. `feedIds` null means every feed. Feeds polled within the last `minAgeMs` are left out. */
  | { readonly type: 'poll-now'; readonly feedIds: readonly FeedId[] | null; readonly minAgeMs: number }
  /** Ends the running round: what is in flight is aborted and stays due. */
  | { readonly type: 'cancel-round' }
  | {
      readonly type: 'find-feeds'
      readonly requestId: number
      readonly address: string
      readonly asking?: Asking
      /** The feed that named this address, where no person typed it: out of the public web it may not lead into a private network. */
      readonly namedBy?: string
    }
  /** One request for a candidate of a `choice`; answered by `found`, with a feed or a failure. */
  | {
      readonly type: 'look-at'
      readonly requestId: number
      readonly url: string
      readonly publicOnly: boolean
      readonly asking?: Asking
    }
  /** One request for a page that an article of a feed names; answered by `extracted`. */
  | { readonly type: 'extract'; readonly requestId: number; readonly url: string; readonly feedUrl: string }
  | { readonly type: 'cancel-extract'; readonly requestId: number }
  /** Ends a `find-feeds` or a `look-at`. */
  | { readonly type: 'cancel-find'; readonly requestId: number }
  /**
   * The document found at this address is now a feed's first: its items are sent in batches, its state with the last.
   * Answered by `followed`. A document that is not kept any more changes nothing: the feed is due, and is polled.
   */
  | { readonly type: 'follow'; readonly documentId: number; readonly url: string; readonly feedId: FeedId }
  /** Looks for a picture: what the page names first, then at these addresses, in this order; answered by `icon`. */
  | {
      readonly type: 'find-icon'
      readonly requestId: number
      readonly feedUrl: string
      readonly pageUrl: string | null
      readonly urls: readonly string[]
    }
  /** Answers `find-proxy`, in the words of a PAC file: "PROXY a.example:3128; DIRECT". */
  | { readonly type: 'proxy-found'; readonly origin: string; readonly rules: string }
  | { readonly type: 'ack'; readonly batchId: number }
  | { readonly type: 'ping'; readonly sequence: number }
  /** Offline or asleep: no new polls, and failures in flight are nobody's fault. */
  | { readonly type: 'pause' }
  | { readonly type: 'resume'; readonly graceMs: number }
  /** Start nothing new, finish or abort what is in flight, send it, then answer `stopped`. */
  | { readonly type: 'stop'; readonly drainMs: number }
  /** For tests: block the process for so long, once. */
  | { readonly type: 'test-stall'; readonly ms: number }

/** poller → main */
export type PollerEvent =
  | { readonly type: 'ready' }
  | { readonly type: 'round-started'; readonly roundId: number; readonly cause: RoundCause; readonly total: number }
  | { readonly type: 'round-progress'; readonly roundId: number; readonly done: number; readonly total: number }
  | { readonly type: 'round-finished'; readonly roundId: number; readonly polled: number; readonly cancelled: boolean }
  | { readonly type: 'batch'; readonly batchId: number; readonly results: readonly PollResult[] }
  | { readonly type: 'found'; readonly requestId: number; readonly result: FindResult }
  | { readonly type: 'extracted'; readonly requestId: number; readonly result: ExtractResult }
  /** All batches of a followed document are acknowledged; `kept` is false when there was none to send. */
  | { readonly type: 'followed'; readonly feedId: FeedId; readonly kept: boolean }
  | { readonly type: 'icon'; readonly requestId: number; readonly icon: IconAnswer }
  /** By which way is this server ("https://example.org") to be reached? Answered by `proxy-found`. */
  | { readonly type: 'find-proxy'; readonly origin: string }
  | { readonly type: 'pong'; readonly sequence: number }
  /** The process could do nothing else for a time; sent once that is over. */
  | { readonly type: 'stalled'; readonly stall: Stall }
  /** By how much its loop's timer came late since it began; now and then while it works. */
  | { readonly type: 'delays'; readonly delays: Delays }
  | { readonly type: 'log'; readonly level: 'info' | 'warn' | 'error'; readonly message: string }
  | { readonly type: 'stopped' }

/** The poller's limits; the defaults are the design's, tests and benches hand in others. */
export interface PollerOptions {
  readonly userAgent: string
  readonly tickMs: number
  /** Requests in flight in all; one per host whatever this says. */
  readonly maxAtOnce: number
  /** Pause between two requests to one public host; loopback and private hosts have none. */
  readonly hostSpacingMs: number
  readonly connectTimeoutMs: number
  readonly firstByteTimeoutMs: number
  readonly totalTimeoutMs: number
  readonly maxBodyBytes: number
  /** `system`: main is asked for the way to every server. `none`: every way is direct. */
  readonly proxies: 'system' | 'none'
}

export const defaultPollerOptions: Omit<PollerOptions, 'userAgent'> = {
  tickMs: 5 * 60_000,
  maxAtOnce: 128,
  hostSpacingMs: 1_000,
  connectTimeoutMs: 10_000,
  firstByteTimeoutMs: 20_000,
  totalTimeoutMs: 60_000,
  maxBodyBytes: 15 * 1024 * 1024,
  proxies: 'none',
}

/** The first message to the utility process, on `process.parentPort`; its one transferred port carries the contract. */
export interface PollerStart {
  readonly type: 'start'
  readonly options: PollerOptions
}
