import type { PolledFeed, PollerEvent, PollResult } from '../../shared/poller-contract'
import type { FetchRequest, FetchResult } from '../fetch-document'
import { createHostGate } from '../host-gate'
import { createOutbox } from '../outbox'
import { createPollLoop } from '../poll-loop'
import { readDocument } from '../read-document'
import { createHandTimer } from './hand-timer'
import { rss } from './poller-under-test'

export const minute = 60_000
export const tickMs = 5 * minute
/** What the clock shows at first. */
export const noon = Date.UTC(2026, 4, 1, 12)

export type Fetch = (request: FetchRequest) => Promise<FetchResult>
export const document = (url: string): FetchResult => ({
  type: 'document',
  url,
  permanentUrl: null,
  status: 200,
  headers: new Map(),
  bytes: new TextEncoder().encode(rss()),
  fromPublic: false,
})
export const limited = (url: string, retryAfterSeconds: number | null): FetchResult => ({
  type: 'failed',
  failure: { type: 'http-status', status: 429, retryAfterSeconds },
  url,
})

/** A loop whose clock is moved by hand and whose network is a function. */
export function createLoop(fetch: Fetch = async ({ url }) => document(url)) {
  const timer = createHandTimer()
  const events: PollerEvent[] = []
  const asked: string[] = []
  const clock = { now: noon }
  let tick = tickMs
  const send = (event: PollerEvent) => void events.push(event)
  const gate = createHostGate({ maxAtOnce: 4, spacingMs: 0, setTimer: timer.set })
  const outbox = createOutbox({ send, setTimer: timer.set, onFull: gate.hold })
  const loop = createPollLoop({
    send,
    gate,
    outbox,
    setTimer: timer.set,
    watchdogMs: 70_000,
    tools: {
      fetch: (request) => {
        asked.push(request.url)
        return fetch(request)
      },
      read: readDocument,
      now: () => clock.now,
      random: () => 0.5,
      tickMs: () => tick,
    },
  })
  const settle = async () => {
    for (let i = 0; i < 20; i++) await new Promise<void>((resolve) => setImmediate(resolve))
    for (const event of events) if (event.type === 'batch') outbox.ack(event.batchId)
  }
  const advance = async (ms: number) => {
    clock.now += ms
    timer.advance(ms)
    await settle()
  }
  const results = (): readonly PollResult[] => events.flatMap((event) => (event.type === 'batch' ? event.results : []))
  const setFeeds = async (...feeds: readonly PolledFeed[]) => {
    loop.setFeeds(feeds)
    await settle()
  }
  const setTick = (ms: number) => {
    tick = ms
    loop.tickChanged()
  }
  const roundEvents = () => events.filter(({ type }) => type === 'round-started' || type === 'round-finished')
  return { loop, asked, events, results, settle, advance, setFeeds, setTick, clock, roundEvents }
}
