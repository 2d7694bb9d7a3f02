/** One round of the app's own poller over a list of addresses, with a store that takes every batch at once. */
import type { FeedId } from '../src/shared/model'
import type { PolledFeed, PollerCommand, PollerEvent, PollerOptions } from '../src/shared/poller-contract'
import { importRoom } from './bundle-room.ts'

interface PollerRoom {
  createPoller(deps: {
    readonly send: (event: PollerEvent) => void
    readonly options: PollerOptions
    readonly now: () => number
    readonly random: () => number
  }): { handle(command: PollerCommand): void }
}

interface ContractRoom {
  readonly defaultPollerOptions: Omit<PollerOptions, 'userAgent'>
  readonly freshPollState: PolledFeed['state']
}

export interface RoundFigures {
  /** From the list of feeds to the end of the round. */
  readonly roundMs: number
  readonly itemsReceived: number
  readonly failures: number
}

export type PollOnce = (urls: readonly string[], timeLimitMs: number) => Promise<RoundFigures>

export async function loadPollOnce(): Promise<PollOnce> {
  const { createPoller } = await importRoom<PollerRoom>('src/poller/poller.ts')
  const { defaultPollerOptions, freshPollState } = await importRoom<ContractRoom>('src/shared/poller-contract.ts')

  return (urls, timeLimitMs) =>
    new Promise((resolve) => {
      let itemsReceived = 0
      let failures = 0
      const options = {
        ...defaultPollerOptions,
        userAgent: 'Courant-bench',
        connectTimeoutMs: Math.min(timeLimitMs, defaultPollerOptions.connectTimeoutMs),
        firstByteTimeoutMs: timeLimitMs,
        totalTimeoutMs: Math.min(timeLimitMs, defaultPollerOptions.totalTimeoutMs),
      }
      const poller = createPoller({ send, options, now: Date.now, random: Math.random })
      const started = performance.now()
      const feeds = urls.map((url, index) => ({ id: (index + 1) as FeedId, url, state: freshPollState }))
      poller.handle({ type: 'set-feeds', feeds })
      poller.handle({ type: 'poll-now', feedIds: null, minAgeMs: 0 })

      function send(event: PollerEvent): void {
        if (event.type === 'batch') {
          for (const { outcome } of event.results) {
            if (outcome.type === 'items') itemsReceived += outcome.items.length
            if (outcome.type === 'failed') failures += 1
          }
          queueMicrotask(() => poller.handle({ type: 'ack', batchId: event.batchId }))
        } else if (event.type === 'round-finished') {
          resolve({ roundMs: performance.now() - started, itemsReceived, failures })
          queueMicrotask(() => poller.handle({ type: 'stop', drainMs: 0 }))
        }
      }
    })
}
