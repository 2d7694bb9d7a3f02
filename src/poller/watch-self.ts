import { createDelayHistogram } from '../shared/delays'
import { createLoopWatch, lookAfterMs } from '../shared/loop-watch'
import type { PollerEvent } from '../shared/poller-contract'
import { createRunningNotes, type Running } from '../shared/running-notes'
import { type Stall, stallMs } from '../shared/stall'
import type { StartParseThread } from './start-parse-thread'
import type { SetTimer } from './timer'

/** Looks at a working loop between two tellings of its delays: some ten seconds. */
const looksPerTelling = 200

/**
 * Watches the poller's own loop and tells main of each stall over 50 ms, and of each that is the longest so far. Returns
 * what names the work that is done on it. `elapsed` only goes forward, `now` is the time of day, both in milliseconds.
 */
export function watchSelf(deps: {
  readonly send: (event: PollerEvent) => void
  readonly elapsed: () => number
  readonly now: () => number
  readonly setTimer: SetTimer
}): Running {
  const { send, elapsed, now, setTimer } = deps
  const notes = createRunningNotes(elapsed)
  const look = createLoopWatch(notes, elapsed())
  const delays = createDelayHistogram()
  let longestMs = 0
  let untold = 0
  const watch = (): void => {
    const { stall, lateMs, nextMs } = look(elapsed(), now())
    setTimer(watch, nextMs)
    if (stall !== null) tell(stall)
    if (lateMs !== null) delays.add(lateMs)
    untold += nextMs === lookAfterMs.working ? 1 : 0
    if (untold >= looksPerTelling) tellDelays()
  }
  const tell = (stall: Stall): void => {
    if (stall.durationMs <= stallMs && stall.durationMs <= longestMs) return
    longestMs = Math.max(longestMs, stall.durationMs)
    send({ type: 'stalled', stall })
  }
  const tellDelays = (): void => {
    const read = delays.read()
    untold = 0
    if (read !== null) send({ type: 'delays', delays: read })
  }
  setTimer(watch, lookAfterMs.working)
  return notes.running
}

/** The same timers, their work named. */
export function namedTimer(setTimer: SetTimer, running: Running): SetTimer {
  return (callback, ms) => setTimer(() => running('a timer', callback), ms)
}

/** The same threads, what the poller's own loop does with their documents named. */
export function namedThreads(start: StartParseThread, running: Running): StartParseThread {
  return (listener) => {
    const thread = start({
      gone: listener.gone,
      reading: (reading) => running('a document was read', () => listener.reading(reading)),
    })
    return {
      post: (document) => running('a document goes to its thread', () => thread.post(document)),
      terminate: thread.terminate,
    }
  }
}
