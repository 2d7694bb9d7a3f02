import type { FeedFailure } from '../shared/feed-failure'
import type { DocumentReader } from './document-reader'
import { createFifo, type Fifo } from './fifo'
import { type DocumentReading, unread, type WantedDocument } from './read-document'
import type { ParseThread, StartParseThread } from './start-parse-thread'
import type { SetTimer } from './timer'

export interface ParsePoolOptions {
  readonly start: StartParseThread
  readonly setTimer: SetTimer
  /** How many documents are read at once, those aside that are slow. */
  readonly atOnce: number
  /** A document that takes longer is given up, and the thread with it. */
  readonly timeLimitMs: number
  /** A thread with nothing to do ends after this. */
  readonly idleMs: number
  readonly warn: (message: string) => void
}

export const parsePoolLimits = { timeLimitMs: 10_000, idleMs: 60_000 } as const

/** Threads beyond `atOnce`, so that a few documents that are slow hold up none that are not. */
const mostSlow = 2
/** A document that has taken this part of its time is slow. */
const slowShare = 0.1

interface Task {
  readonly document: WantedDocument
  readonly signal: AbortSignal
  readonly answer: (reading: DocumentReading) => void
}

interface Seat {
  thread: ParseThread | null
  task: Task | null
  isSlow: boolean
  /** Stops the timer that runs: that of the document, or that of idleness. */
  stopTimer: () => void
}

/**
 * Reads documents in threads, so that none can hold up the loop which polls: one that takes too long or too much memory, or ends its thread, fails by
 * itself. Threads start when there is something to read. Polls keep their place in the gate while they wait here, so no more wait than may poll at once.
 */
export function createParsePool(options: ParsePoolOptions): DocumentReader {
  const urgent = createFifo<Task>()
  const ordinary = createFifo<Task>()
  const seats = new Set<Seat>()
  let isClosed = false

  function fill(): void {
    while (!isClosed) {
      const seat = freeSeat()
      const task = seat === null ? undefined : (nextOf(urgent) ?? nextOf(ordinary))
      if (seat === null || task === undefined) return
      begin(seat, task)
    }
  }

  /** A seat whose thread waits, or a new one; null while as many documents are read as may be. */
  function freeSeat(): Seat | null {
    const all = [...seats]
    const busy = all.filter(({ task }) => task !== null)
    const slow = Math.min(mostSlow, busy.filter(({ isSlow }) => isSlow).length)
    if (busy.length - slow >= options.atOnce) return null
    return all.find(({ task }) => task === null) ?? { thread: null, task: null, isSlow: false, stopTimer: () => {} }
  }

  function begin(seat: Seat, task: Task): void {
    seat.stopTimer()
    seats.add(seat)
    seat.task = task
    seat.thread ??= startThread(seat)
    seat.stopTimer = watch(seat)
    seat.thread.post(task.document)
  }

  function startThread(seat: Seat): ParseThread {
    return options.start({
      reading: (reading) => end(seat, reading),
      gone: ({ outOfMemory, detail }) => {
        const url = seat.task?.document.url ?? 'nothing'
        options.warn(`a parse thread ended (${detail}) while it read ${url}`)
        dismiss(
          seat,
          outOfMemory
            ? { type: 'malformed', detail: 'the document took too much memory to read' }
            : { type: 'unexpected', detail: `the parser ended: ${detail.slice(0, 200)}` },
        )
      },
    })
  }

  /**
   * Counts a document's time in slices: a loop that was held up, or a machine that slept, comes back to find one slice over and not the whole time.
   */
  function watch(seat: Seat): () => void {
    let left = 1 / slowShare
    const slice = (): (() => void) =>
      options.setTimer(() => {
        left--
        if (left > 0) {
          seat.stopTimer = slice()
          seat.isSlow = true
          fill()
          return
        }
        options.warn(`gave up ${seat.task?.document.url} after ${options.timeLimitMs} ms of reading`)
        seat.thread?.terminate()
        dismiss(seat, { type: 'malformed', detail: 'the document took too long to read' })
      }, options.timeLimitMs * slowShare)
    return slice()
  }

  /** Takes the thread's document from it, and lets it have another. */
  function end(seat: Seat, reading: DocumentReading): void {
    const { task } = seat
    seat.stopTimer()
    seat.task = null
    seat.isSlow = false
    seat.stopTimer = options.setTimer(() => remove(seat), options.idleMs)
    task?.answer(reading)
    fill()
  }

  /** The seat of a thread that is no more. Whoever waits gets a new one. */
  function dismiss(seat: Seat, failure: FeedFailure): void {
    seat.stopTimer()
    seats.delete(seat)
    seat.task?.answer(unread(failure))
    fill()
  }

  function remove(seat: Seat): void {
    seat.stopTimer()
    seats.delete(seat)
    seat.thread?.terminate()
  }

  return {
    read: (document, { signal, urgent: isUrgent = false }) =>
      new Promise((answer) => {
        if (isClosed) {
          answer(unread({ type: 'aborted' }))
          return
        }
        const queue = isUrgent ? urgent : ordinary
        queue.push({ document, signal, answer })
        fill()
      }),
    close() {
      isClosed = true
      for (const seat of [...seats]) {
        remove(seat)
        seat.task?.answer(unread({ type: 'aborted' }))
      }
      for (const queue of [urgent, ordinary]) {
        for (let task = queue.take(); task !== undefined; task = queue.take()) task.answer(unread({ type: 'aborted' }))
      }
    },
  }
}

/** The first task that is still wanted; those before it are answered. */
function nextOf(queue: Fifo<Task>): Task | undefined {
  for (let task = queue.take(); task !== undefined; task = queue.take()) {
    if (!task.signal.aborted) return task
    task.answer(unread({ type: 'aborted' }))
  }
  return undefined
}
