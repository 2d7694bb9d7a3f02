/**
 * The run-time check of what the poller says. The poller handles hostile bytes; should it ever be talked into sending
 * something else than the contract, it stops here.
 */
import * as v from 'valibot'
import type { Delays } from '../shared/delays'
import type { FeedFailure } from '../shared/feed-failure'
import type { FeedId, PollReason } from '../shared/model'
import type { ParsedFeed, ParsedItem } from '../shared/parsed-feed'
import type { PollLook } from '../shared/poll-record'
import {
  type ExtractResult,
  type FeedIcon,
  type FindResult,
  type FoundFeed,
  latestItemsTold,
  maxItemsPerBatch,
  maxResultsPerBatch,
  mostIconBytes,
  type PollerEvent,
  type PollOutcome,
  type PollResult,
  type PollState,
} from '../shared/poller-contract'
import type { PostingRhythm } from '../shared/posting-rhythm'
import type { Stall } from '../shared/stall'
import { asFailedPoll } from './failed-poll'

export type ReadPollerEvent =
  | { readonly type: 'event'; readonly event: PollerEvent }
  /** `salvaged` is what takes the message's place, or null where nobody waits for it. */
  | { readonly type: 'misfit'; readonly reason: string; readonly salvaged: SalvagedEvent | null }

/**
 * What could be saved of a message that somebody waits for. Of a batch, the results that fit, and those that do not as
 * failed polls, so that their feeds are fetched in full at their next turn. Of a search or
 * a page, that it failed.
 */
export type SalvagedEvent = Extract<PollerEvent, { type: 'batch' | 'found' | 'extracted' }>

const line = v.pipe(v.string(), v.maxLength(20_000))
const address = v.pipe(v.string(), v.maxLength(100_000))
const html = v.pipe(v.string(), v.maxLength(16_000_000))
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const amount = v.pipe(v.number(), v.finite())
const instant = v.nullable(amount)
const feedId = v.custom<FeedId>((value) => Number.isSafeInteger(value) && (value as number) > 0, 'is no feed id')
const direction = v.nullable(v.picklist(['ltr', 'rtl']))
const listOf = <S extends v.GenericSchema>(schema: S, most: number) => v.pipe(v.array(schema), v.maxLength(most))

/** Does not compile while the union has a kind that the schema does not know. */
const everyKindOf =
  <T extends { readonly type: string }>() =>
  <S extends v.GenericSchema<unknown, T>>(
    schema: S & (T['type'] extends v.InferOutput<S>['type'] ? unknown : never),
  ): S =>
    schema

const failure = everyKindOf<FeedFailure>()(
  v.variant('type', [
    v.object({ type: v.literal('not-an-address'), address: address }),
    v.object({ type: v.literal('dns'), host: line }),
    v.object({ type: v.literal('refused'), host: line }),
    v.object({ type: v.literal('unreachable'), host: line, code: line }),
    v.object({ type: v.literal('timeout'), phase: v.picklist(['connect', 'first-byte', 'body']), seconds: amount }),
    v.object({ type: v.literal('tls'), host: line, code: line }),
    v.object({ type: v.literal('http-status'), status: amount, retryAfterSeconds: instant }),
    v.object({ type: v.literal('gone') }),
    v.object({ type: v.literal('too-large'), limitBytes: amount }),
    v.object({ type: v.literal('too-many-redirects'), count: amount }),
    v.object({ type: v.literal('bad-redirect'), location: address }),
    v.object({ type: v.literal('private-redirect'), host: line }),
    v.object({
      type: v.literal('proxy'),
      proxy: line,
      problem: v.picklist(['unreachable', 'refused', 'password', 'unsupported']),
    }),
    v.object({ type: v.literal('not-a-feed'), found: v.picklist(['html', 'image', 'empty', 'other']) }),
    v.object({ type: v.literal('no-feeds-on-page'), pageUrl: address }),
    v.object({ type: v.literal('malformed'), detail: line }),
    v.object({ type: v.literal('aborted') }),
    v.object({ type: v.literal('unexpected'), detail: line }),
  ]),
)

const reason = everyKindOf<PollReason>()(
  v.variant('type', [
    v.object({ type: v.literal('never-polled') }),
    v.object({ type: v.literal('tick') }),
    v.object({ type: v.literal('retry-after'), seconds: amount }),
    v.object({ type: v.literal('cache-control'), seconds: amount }),
    v.object({ type: v.literal('expires'), seconds: amount }),
    v.object({ type: v.literal('feed-ttl'), seconds: amount }),
    v.object({ type: v.literal('skip-hours') }),
    v.object({ type: v.literal('host-limit'), seconds: amount }),
    v.object({ type: v.literal('failing'), failures: count, seconds: amount }),
    v.object({ type: v.literal('gone') }),
  ]),
)

const pace = v.object({
  ttlSeconds: instant,
  skipHours: listOf(amount, 100),
  skipDays: listOf(amount, 100),
})

const state = v.object({
  lastPolledAt: instant,
  lastSucceededAt: instant,
  nextPollAt: amount,
  nextPollReason: reason,
  validators: v.nullable(v.object({ etag: v.nullable(line), lastModified: v.nullable(line), since: amount })),
  bodyHash: v.nullable(line),
  pace: v.nullable(pace),
  consecutiveFailures: count,
  failingSince: instant,
  failure: v.nullable(failure),
}) satisfies v.GenericSchema<unknown, PollState>

const item = v.object({
  key: address,
  contentHash: line,
  title: line,
  link: v.nullable(address),
  author: v.nullable(line),
  publishedAt: instant,
  updatedAt: instant,
  html,
  snippet: line,
  image: v.exactOptional(address),
  categories: listOf(line, 1000),
  enclosures: listOf(
    v.object({ url: address, type: v.nullable(line), length: instant, durationSeconds: instant }),
    1000,
  ),
  language: v.nullable(line),
  direction,
}) satisfies v.GenericSchema<unknown, ParsedItem>

const parsedFeed = v.object({
  format: v.picklist(['rss', 'atom', 'rdf', 'json']),
  title: line,
  siteUrl: v.nullable(address),
  description: v.pipe(v.string(), v.maxLength(1_000_000)),
  language: v.nullable(line),
  iconUrl: v.nullable(address),
  pace,
}) satisfies v.GenericSchema<unknown, Omit<ParsedFeed, 'items'>>

const rhythm = everyKindOf<PostingRhythm>()(
  v.variant('type', [
    v.object({ type: v.picklist(['per-day', 'per-week', 'per-month']), count: amount }),
    v.object({ type: v.literal('rarely') }),
    v.object({ type: v.literal('silent'), since: amount }),
    v.object({ type: v.literal('unknown') }),
  ]),
)

const foundFeed = v.object({
  documentId: count,
  url: address,
  feed: parsedFeed,
  itemCount: count,
  latest: listOf(v.object({ title: line, publishedAt: instant }), latestItemsTold),
  rhythm,
}) satisfies v.GenericSchema<unknown, FoundFeed>

const look = v.object({
  status: instant,
  bytes: amount,
  ms: amount,
  ledTo: v.nullable(address),
}) satisfies v.GenericSchema<unknown, PollLook>

const pollResult = v.object({
  feedId,
  url: address,
  movedTo: v.nullable(address),
  state: v.nullable(state),
  meta: v.nullable(
    v.object({ title: line, siteUrl: v.nullable(address), iconUrl: v.exactOptional(v.nullable(address)) }),
  ),
  outcome: everyKindOf<PollOutcome>()(
    v.variant('type', [
      v.object({ type: v.literal('unchanged'), via: v.picklist(['not-modified', 'same-body']) }),
      v.object({ type: v.literal('items'), items: listOf(item, maxItemsPerBatch), last: v.boolean() }),
      v.object({ type: v.literal('failed'), failure }),
    ]),
  ),
  look: v.exactOptional(look),
}) satisfies v.GenericSchema<unknown, PollResult>

const findResult = everyKindOf<FindResult>()(
  v.variant('type', [
    v.object({ type: v.literal('feed'), found: foundFeed }),
    v.object({
      type: v.literal('choice'),
      pageUrl: address,
      candidates: listOf(v.object({ url: address, title: v.nullable(line) }), 1000),
      publicOnly: v.boolean(),
    }),
    v.object({ type: v.literal('failed'), failure }),
  ]),
)

const icon = v.object({
  type: v.picklist(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/x-icon']),
  bytes: v.pipe(
    v.instance(Uint8Array),
    v.check((bytes) => bytes.length <= mostIconBytes),
  ),
}) satisfies v.GenericSchema<unknown, FeedIcon>

const extractResult = everyKindOf<ExtractResult>()(
  v.variant('type', [
    v.object({ type: v.literal('text'), html }),
    v.object({ type: v.literal('nothing') }),
    v.object({ type: v.literal('failed'), failure }),
  ]),
)

const stall = v.object({ at: amount, durationMs: amount, name: v.nullable(line) }) satisfies v.GenericSchema<
  unknown,
  Stall
>

const delays = v.object({ count, p50Ms: amount, p99Ms: amount, p999Ms: amount }) satisfies v.GenericSchema<
  unknown,
  Delays
>

const pollerEvent = everyKindOf<PollerEvent>()(
  v.variant('type', [
    v.object({ type: v.literal('ready') }),
    v.object({
      type: v.literal('round-started'),
      roundId: count,
      cause: v.picklist(['tick', 'by-hand']),
      total: count,
    }),
    v.object({ type: v.literal('round-progress'), roundId: count, done: count, total: count }),
    v.object({ type: v.literal('round-finished'), roundId: count, polled: count, cancelled: v.boolean() }),
    v.object({ type: v.literal('batch'), batchId: count, results: listOf(pollResult, maxResultsPerBatch) }),
    v.object({ type: v.literal('found'), requestId: count, result: findResult }),
    v.object({ type: v.literal('icon'), requestId: count, icon: v.nullable(v.union([icon, v.literal('failed')])) }),
    v.object({ type: v.literal('extracted'), requestId: count, result: extractResult }),
    v.object({ type: v.literal('followed'), feedId, kept: v.boolean() }),
    v.object({ type: v.literal('find-proxy'), origin: line }),
    v.object({ type: v.literal('pong'), sequence: count }),
    v.object({ type: v.literal('stalled'), stall }),
    v.object({ type: v.literal('delays'), delays }),
    v.object({ type: v.literal('log'), level: v.picklist(['info', 'warn', 'error']), message: v.string() }),
    v.object({ type: v.literal('stopped') }),
  ]),
)

/** Reads one message of the poller against the contract. Unknown keys are left behind. */
export function readPollerEvent(message: unknown): ReadPollerEvent {
  const parsed = v.safeParse(pollerEvent, message, { abortEarly: true })
  if (parsed.success) return { type: 'event', event: parsed.output }
  const [issue] = parsed.issues
  const path = v.getDotPath(issue)
  const reason = `${path === null ? 'the message' : path}: ${issue.message}`.slice(0, 500)
  return { type: 'misfit', reason, salvaged: salvage(message, reason) }
}

const anyFound = v.object({ type: v.literal('found'), requestId: count })
const anyExtracted = v.object({ type: v.literal('extracted'), requestId: count })
const anyBatch = v.object({ type: v.literal('batch'), batchId: count, results: v.fallback(v.array(v.unknown()), []) })
const identified = v.object({ feedId, url: address, state: v.nullable(state) })

function salvage(message: unknown, reason: string): SalvagedEvent | null {
  const found = v.safeParse(anyFound, message)
  if (found.success) {
    return { ...found.output, result: { type: 'failed', failure: { type: 'unexpected', detail: reason } } }
  }
  const extracted = v.safeParse(anyExtracted, message)
  if (extracted.success) {
    return { ...extracted.output, result: { type: 'failed', failure: { type: 'unexpected', detail: reason } } }
  }
  const batch = v.safeParse(anyBatch, message)
  if (!batch.success) return null
  const { type, batchId, results } = batch.output
  return { type, batchId, results: results.flatMap((result) => salvageResult(result, reason)) }
}

function salvageResult(result: unknown, reason: string): readonly PollResult[] {
  const whole = v.safeParse(pollResult, result, { abortEarly: true })
  if (whole.success) return [whole.output]
  const known = v.safeParse(identified, result)
  return known.success ? [asFailedPoll({ ...known.output, movedTo: null }, reason)] : []
}
