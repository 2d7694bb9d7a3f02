import { afterEach } from 'vitest'
import type { FeedId } from '../../shared/model'
import {
  defaultPollerOptions,
  freshPollState,
  type PolledFeed,
  type PollerEvent,
  type PollerOptions,
  type PollResult,
  type PollState,
} from '../../shared/poller-contract'
import type { DocumentReader } from '../document-reader'
import { createPoller, type Poller } from '../poller'
import type { Stopwatch } from '../timer'

type EventOf<T extends PollerEvent['type']> = PollerEvent & { readonly type: T }

export interface PollerUnderTest extends Poller {
  readonly events: readonly PollerEvent[]
  of<T extends PollerEvent['type']>(type: T): readonly EventOf<T>[]
  /** Every result so far, in the order they were sent. */
  results(): readonly PollResult[]
  /** The last state sent for a feed. */
  stateOf(id: number): PollState
  /** Waits until the check holds; fails after fifteen seconds. */
  until(check: () => boolean): Promise<void>
  /** Waits for the end of so many rounds since the start. */
  roundsOver(count?: number): Promise<void>
}

const started: Poller[] = []
afterEach(() => {
  for (const poller of started.splice(0)) poller.handle({ type: 'stop', drainMs: 0 })
})

/** A poller with short limits that talks to real loopback servers. Batches are acknowledged unless `ack` is false. */
export function startPoller(
  options: Partial<PollerOptions> = {},
  {
    ack = true,
    now = Date.now,
    reader,
    stopwatch,
  }: {
    readonly ack?: boolean
    readonly now?: () => number
    readonly reader?: DocumentReader
    readonly stopwatch?: Stopwatch
  } = {},
): PollerUnderTest {
  const events: PollerEvent[] = []
  const send = (event: PollerEvent): void => {
    events.push(event)
    if (event.type === 'batch' && ack) setImmediate(() => poller.handle({ type: 'ack', batchId: event.batchId }))
  }
  const limits = { connectTimeoutMs: 500, firstByteTimeoutMs: 500, totalTimeoutMs: 1_000, maxBodyBytes: 1_000_000 }
  const poller = createPoller({
    send,
    options: { ...defaultPollerOptions, ...limits, tickMs: 60_000, userAgent: 'Courant/1 (test)', ...options },
    now,
    random: () => 0.5,
    ...(reader && { reader }),
    ...(stopwatch && { stopwatch }),
  })
  started.push(poller)

  const of = <T extends PollerEvent['type']>(type: T): readonly EventOf<T>[] =>
    events.filter((event): event is EventOf<T> => event.type === type)
  const results = (): readonly PollResult[] => of('batch').flatMap((batch) => batch.results)
  const until = async (check: () => boolean): Promise<void> => {
    const giveUpAt = performance.now() + 15_000
    while (!check()) {
      if (performance.now() > giveUpAt) throw new Error(`it never came to ${check.toString()}`)
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
  }
  return {
    handle: poller.handle,
    events,
    of,
    results,
    stateOf(id) {
      const state = results().findLast((result) => result.feedId === id && result.state !== null)?.state
      if (state == null) throw new Error(`no state was sent for feed ${id}`)
      return state
    },
    until,
    roundsOver: (count = 1) => until(() => of('round-finished').length >= count),
  }
}

export const feedAt = (id: number, url: string, state: Partial<PollState> = {}): PolledFeed => ({
  id: id as FeedId,
  url,
  state: { ...freshPollState, ...state },
})

/** A small RSS document. */
export function rss(itemCount = 2, title = 'A feed', bodyLength = 20): string {
  const items = Array.from(
    { length: itemCount },
    (_, i) =>
      `<item><guid>g${i}</guid><title>Item ${i}</title><link>https://example.org/${i}</link><description>${'word '.repeat(bodyLength / 5)}</description></item>`,
  )
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title><link>https://example.org/</link>${items.join('')}</channel></rss>`
}
