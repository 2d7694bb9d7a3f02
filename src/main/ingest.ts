/**
 * The one place where poller, store and window meet: what the poller brings is stored, then acknowledged, then told on.
 *
 * One batch at a time. A batch is acknowledged only when it is stored or when it is certain that it never can be; until
 * then the poller holds back (see `maxUnackedBatches`), so a slow or full disk slows polling and loses nothing. Items
 * are told apart by their key in the store, so a batch that is saved twice because an answer was lost adds nothing twice.
 */
import type { PollResult } from '../shared/poller-contract'
import type { SavedResult } from '../shared/store/feeds'
import type { StoreClient } from '../shared/store-contract'
import { type Clock, sleep } from './clock'
import { asFailedPoll } from './failed-poll'
import { type Log, reasonOf } from './log'
import { createPartialDocuments } from './partial-documents'

export interface Ingest {
  /** Stores a batch of the poller; `ack` is called once the poller may forget it. */
  batch(results: readonly PollResult[], ack: () => void): void
  /** Stores results at a person's request, ahead of the batches that wait. Rejects when they cannot be stored. */
  saveNow(results: readonly PollResult[]): Promise<readonly SavedResult[]>
  /** Settles when everything that came so far is stored. */
  idle(): Promise<void>
  /** Takes no more, and starts no further attempt; what is being stored ends by itself. */
  stop(): void
}

export type SavedCause = 'round' | 'by-hand'

export interface IngestDependencies {
  readonly store: Pick<StoreClient, 'saveResults'>
  /** `cause` tells what a round brought from what a person just asked for and sees anyway. */
  readonly onSaved: (saved: readonly SavedResult[], cause: SavedCause) => void
  /** What the poller remembers of some feeds is ahead of what is stored. */
  readonly onOutOfStep: () => void
  readonly clock: Clock
  readonly log: Log
}

interface Job {
  readonly results: readonly PollResult[]
  readonly urgent: boolean
  /** Null when the results could not be stored. */
  readonly finish: (saved: readonly SavedResult[] | null, reason: string) => void
}

const retryAfterMs = 250
const firstHoldMs = 1_000
const longestHoldMs = 60_000

export function createIngest(dependencies: IngestDependencies): Ingest {
  const { store, clock, log } = dependencies
  let queue: readonly Job[] = []
  let working = false
  let stopped = false
  const idleWaiters: (() => void)[] = []
  const documents = createPartialDocuments()

  function add(job: Job): void {
    if (stopped) {
      job.finish(null, 'the app is closing')
      return
    }
    const firstOrdinary = queue.findIndex((other) => !other.urgent)
    const place = job.urgent && firstOrdinary >= 0 ? firstOrdinary : queue.length
    queue = [...queue.slice(0, place), job, ...queue.slice(place)]
    if (!working) void work()
  }

  async function work(): Promise<void> {
    working = true
    for (let job = queue[0]; job !== undefined && !stopped; job = queue[0]) {
      queue = queue.slice(1)
      await (job.urgent ? saveUrgent(job) : saveBatch(job))
    }
    working = false
    for (const settle of idleWaiters.splice(0)) settle()
  }

  async function saveUrgent(job: Job): Promise<void> {
    try {
      job.finish(announce(await saveWithRetry(job.results), 'by-hand'), '')
    } catch (error) {
      job.finish(null, reasonOf(error))
    }
  }

  /** Goes on until the batch is stored, result by result if need be, or the app closes. */
  async function saveBatch(job: Job): Promise<void> {
    for (let holdMs = firstHoldMs; !stopped; holdMs = Math.min(holdMs * 2, longestHoldMs)) {
      try {
        job.finish(announce(await saveWithRetry(job.results), 'round'), '')
        return
      } catch {
        if (await saveEach(job.results)) {
          job.finish([], '')
          return
        }
      }
      log.error(`the store takes nothing; ${job.results.length} results are held for ${holdMs / 1000} s`)
      await sleep(clock, holdMs)
    }
  }

  async function saveWithRetry(results: readonly PollResult[]): Promise<readonly SavedResult[]> {
    try {
      return await save(results)
    } catch (error) {
      log.error(`saving ${results.length} results failed and is tried again: ${reasonOf(error)}`)
      await sleep(clock, retryAfterMs)
      return save(results)
    }
  }

  /**
   * Finds the results that spoil a batch: each is stored alone, and one that cannot be is stored as a failed poll, so
   * that the feed is fetched in full at its next turn. False when even that fails: then it is the store, not the result.
   */
  async function saveEach(results: readonly PollResult[]): Promise<boolean> {
    for (const result of results) {
      try {
        announce(await save([result]), 'round')
      } catch (error) {
        log.error(`what ${result.url} brought cannot be stored: ${reasonOf(error)}`)
        try {
          announce(await save([asFailedPoll(result, reasonOf(error))]), 'round')
        } catch {
          return false
        }
        dependencies.onOutOfStep()
      }
    }
    return true
  }

  async function save(brought: readonly PollResult[]): Promise<readonly SavedResult[]> {
    const { results, stored } = documents.prepare(brought)
    const saved = await store.saveResults({ results, now: clock.now() })
    if (stored()) dependencies.onOutOfStep()
    return saved
  }

  function announce(saved: readonly SavedResult[], cause: SavedCause): readonly SavedResult[] {
    try {
      dependencies.onSaved(saved, cause)
    } catch (error) {
      // Already stored: whoever is told must not make it look otherwise.
      log.error(`telling of stored results failed: ${reasonOf(error)}`)
    }
    return saved
  }

  return {
    batch: (results, ack) => add({ results, urgent: false, finish: (saved) => saved !== null && ack() }),
    saveNow: (results) =>
      new Promise((resolve, reject) =>
        add({
          results,
          urgent: true,
          finish: (saved, reason) => (saved === null ? reject(new Error(reason)) : resolve(saved)),
        }),
      ),
    idle: () => (working ? new Promise((resolve) => idleWaiters.push(resolve)) : Promise.resolve()),
    stop: () => {
      stopped = true
      for (const job of queue) job.finish(null, 'the app is closing')
      queue = []
    },
  }
}
