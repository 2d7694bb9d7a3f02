import type { PollerEvent, RoundCause } from '../shared/poller-contract'
import type { SetTimer } from './timer'

/** One round: counts its polls and tells of them. */
export interface Round {
  /** More feeds joined. */
  join(count: number): void
  /** One feed is done with; `polled` is false when it left the round without having been looked at. */
  settle(polled: boolean): void
  cancel(): void
  readonly isOver: () => boolean
}

const progressEveryMs = 100

/**
 * Starts a round of `total` feeds. `finish` is called once with the event that ends it, so that what the polls brought can
 * be sent before; progress is told at most every 100 ms.
 */
export function startRound(deps: {
  readonly roundId: number
  readonly cause: RoundCause
  readonly total: number
  readonly send: (event: PollerEvent) => void
  readonly setTimer: SetTimer
  readonly finish: (event: PollerEvent) => void
}): Round {
  const { roundId, cause, send } = deps
  let { total } = deps
  let done = 0
  let polled = 0
  let over = false
  let stopTimer: (() => void) | null = null

  function tellSoon(): void {
    stopTimer ??= deps.setTimer(() => {
      stopTimer = null
      if (!over) send({ type: 'round-progress', roundId, done, total })
    }, progressEveryMs)
  }

  function end(cancelled: boolean): void {
    over = true
    stopTimer?.()
    deps.finish({ type: 'round-finished', roundId, polled, cancelled })
  }

  send({ type: 'round-started', roundId, cause, total })
  if (total === 0) end(false)
  return {
    join(count) {
      if (over || count === 0) return
      total += count
      tellSoon()
    },
    settle(wasPolled) {
      if (over) return
      done++
      if (wasPolled) polled++
      if (done === total) end(false)
      else tellSoon()
    },
    cancel() {
      if (!over) end(true)
    },
    isOver: () => over,
  }
}
