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
  /** Settles when everything that came so far is stored. */
  idle(): Promise<void>
  /** Takes no more, and starts no further attempt; what is being stored ends by itself. */
  stop(): void
}

export interface IngestDependencies {
  readonly store: Pick<StoreClient, 'saveResults'>
  readonly onSaved: (saved: readonly SavedResult[]) => void
  /** What the poller remembers of some feeds is ahead of what is stored. */
  readonly onOutOfStep: () => void
  /** Whether what came is held, because the store takes nothing. */
  readonly onHeld?: (held: boolean) => void
  readonly clock: Clock
  readonly log: Log
}

interface Job {
  readonly results: readonly PollResult[]
  readonly ack: () => void
}

const retryAfterMs = 250
const firstHoldMs = 1_000
const longestHoldMs = 60_000
/** No result is to be given up for what lies in the store: on a disk that is nearly full, little things can be stored still. */
const storesFault = /disk is full|disk I\/O error|readonly database|thread stopped|is closed|is locked/

export function createIngest(dependencies: IngestDependencies): Ingest {
  const { store, clock, log } = dependencies
  let queue: readonly Job[] = []
  let working = false
  let stopped = false
  let held = false
  const idleWaiters: (() => void)[] = []
  const documents = createPartialDocuments()

  function add(job: Job): void {
    if (stopped) return
    queue = [...queue, job]
    if (!working) void work()
  }

  async function work(): Promise<void> {
    working = true
    for (let job = queue[0]; job !== undefined && !stopped; job = queue[0]) {
      queue = queue.slice(1)
      await saveBatch(job)
    }
    working = false
    for (const settle of idleWaiters.splice(0)) settle()
  }

  /** Goes on until the batch is stored, result by result if need be, or the app closes. */
  async function saveBatch(job: Job): Promise<void> {
    for (let holdMs = firstHoldMs; !stopped; holdMs = Math.min(holdMs * 2, longestHoldMs)) {
      if (await saveSomehow(job.results)) {
        job.ack()
        tellHeld(false)
        return
      }
      tellHeld(true)
      log.error(`the store takes nothing; ${job.results.length} results are held for ${holdMs / 1000} s`)
      await sleep(clock, holdMs)
    }
  }

  function tellHeld(now: boolean): void {
    if (now !== held) dependencies.onHeld?.(now)
    held = now
  }

  async function saveSomehow(results: readonly PollResult[]): Promise<boolean> {
    try {
      announce(await saveWithRetry(results))
      return true
    } catch {
      return saveEach(results)
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
   * that the feed is fetched in full at its next turn. False when it is the store, not the result: then all of it waits.
   */
  async function saveEach(results: readonly PollResult[]): Promise<boolean> {
    for (const result of results) {
      try {
        announce(await save([result]))
      } catch (error) {
        if (storesFault.test(reasonOf(error))) return false
        log.error(`what ${result.url} brought cannot be stored: ${reasonOf(error)}`)
        try {
          announce(await save([asFailedPoll(result, reasonOf(error))]))
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

  function announce(saved: readonly SavedResult[]): void {
    try {
      dependencies.onSaved(saved)
    } catch (error) {
      // Already stored: whoever is told must not make it look otherwise.
      log.error(`telling of stored results failed: ${reasonOf(error)}`)
    }
  }

  return {
    batch: (results, ack) => add({ results, ack }),
    idle: () => (working ? new Promise((resolve) => idleWaiters.push(resolve)) : Promise.resolve()),
    stop: () => {
      stopped = true
      queue = []
    },
  }
}
