import {
  maxBatchCharacters,
  maxItemsPerBatch,
  maxResultsPerBatch,
  maxUnackedBatches,
  type PollerEvent,
  type PollResult,
} from '../shared/poller-contract'
import { createFifo } from './fifo'
import type { SetTimer } from './timer'

/** Packs poll results into batches and keeps to the contract's flow control. */
export interface Outbox {
  /**
   * Every result must fit a batch by itself: `splitDocument` has seen to that. `whenStored` is called once the last of
   * them is acknowledged.
   */
  add(results: readonly PollResult[], whenStored?: () => void): void
  /** Called with a batch's number once the store has it. Unknown numbers are ignored. */
  ack(batchId: number): void
  /** Calls back once all that waits was sent, and sends it without waiting for company. */
  whenSent(callback: () => void): void
  /** Calls back once all was sent and acknowledged. */
  whenEmpty(callback: () => void): void
}

/** While batches are open, a result waits this long for others to share the next batch with; one that brings no news waits always. */
const lingerMs = 100

interface Waiting {
  readonly result: PollResult
  readonly whenStored: (() => void) | null
}

/**
 * `onFull(true)` is called when as many batches are open as the contract allows, `onFull(false)` when there is room again.
 */
export function createOutbox(deps: {
  readonly send: (event: PollerEvent) => void
  readonly setTimer: SetTimer
  readonly onFull: (full: boolean) => void
}): Outbox {
  const waiting = createFifo<Waiting>()
  /** The batches to be acknowledged, each with whom to call back then. */
  const open = new Map<number, readonly (() => void)[]>()
  let waitingItems = 0
  let waitingNews = 0
  let waitingCharacters = 0
  let lastBatchId = 0
  let hasLingered = false
  let stopLinger: (() => void) | null = null
  let whenSent: (() => void)[] = []
  let whenEmpty: (() => void)[] = []

  const hasFullBatch = (): boolean =>
    waiting.size() >= maxResultsPerBatch || waitingItems >= maxItemsPerBatch || waitingCharacters >= maxBatchCharacters

  function flush(): void {
    while (waiting.size() > 0 && open.size < maxUnackedBatches) {
      // With nothing open the store is idle: waiting for more would only delay what is here. But nobody waits to hear that
      // nothing is new, and every batch costs each process a message and the store a transaction.
      const isHurried = hasLingered || whenSent.length > 0 || whenEmpty.length > 0
      if ((open.size > 0 || waitingNews === 0) && !isHurried && !hasFullBatch()) break
      sendBatch()
    }
    if (waiting.size() === 0) {
      endLinger()
      tell()
    } else if (open.size < maxUnackedBatches && !hasLingered && stopLinger === null) {
      stopLinger = deps.setTimer(() => {
        stopLinger = null
        hasLingered = true
        flush()
      }, lingerMs)
    }
  }

  function endLinger(): void {
    stopLinger?.()
    stopLinger = null
    hasLingered = false
  }

  /** Calls back who waited for this moment; nothing waits to be sent. */
  function tell(): void {
    const sent = whenSent
    whenSent = []
    const empty = open.size === 0 ? whenEmpty : []
    if (open.size === 0) whenEmpty = []
    for (const callback of [...sent, ...empty]) callback()
  }

  function sendBatch(): void {
    const results: PollResult[] = []
    const whenStored: (() => void)[] = []
    let items = 0
    let characters = 0
    for (let next = waiting.peek(); next !== undefined; next = waiting.peek()) {
      const size = sizeOf(next.result)
      const fits =
        results.length < maxResultsPerBatch &&
        items + size.items <= maxItemsPerBatch &&
        characters + size.characters <= maxBatchCharacters
      if (!fits && results.length > 0) break
      waiting.take()
      waitingNews -= isNews(next.result) ? 1 : 0
      results.push(next.result)
      if (next.whenStored !== null) whenStored.push(next.whenStored)
      items += size.items
      characters += size.characters
    }
    waitingItems -= items
    waitingCharacters -= characters
    const batchId = ++lastBatchId
    open.set(batchId, whenStored)
    if (open.size === maxUnackedBatches) deps.onFull(true)
    deps.send({ type: 'batch', batchId, results })
  }

  return {
    add(results, whenStored) {
      const last = results.at(-1)
      for (const result of results) {
        const size = sizeOf(result)
        waitingItems += size.items
        waitingNews += isNews(result) ? 1 : 0
        waitingCharacters += size.characters
        waiting.push({ result, whenStored: result === last ? (whenStored ?? null) : null })
      }
      flush()
    },
    ack(batchId) {
      const callbacks = open.get(batchId)
      if (callbacks === undefined) return
      open.delete(batchId)
      for (const callback of callbacks) callback()
      flush()
      if (open.size === maxUnackedBatches - 1) deps.onFull(false)
    },
    whenSent(callback) {
      whenSent.push(callback)
      flush()
    },
    whenEmpty(callback) {
      whenEmpty.push(callback)
      flush()
    },
  }
}

function isNews({ outcome }: PollResult): boolean {
  return outcome.type === 'failed' || (outcome.type === 'items' && outcome.items.length > 0)
}

function sizeOf({ outcome }: PollResult): { readonly items: number; readonly characters: number } {
  if (outcome.type !== 'items') return { items: 0, characters: 0 }
  return { items: outcome.items.length, characters: outcome.items.reduce((sum, item) => sum + item.html.length, 0) }
}
