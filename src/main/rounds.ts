import { assertNever } from '../shared/assert-never'
import type { PollerEvent } from '../shared/poller-contract'
import type { RoundStatus } from '../shared/window/round-status'
import type { Clock } from './clock'
import type { PollerState } from './poller-supervisor'

export const firstRoundStatus: RoundStatus = { running: false, done: 0, total: 0, lastFinishedAt: null, paused: null }

/** The status after an event of the poller. */
function roundStatusAfter(status: RoundStatus, event: PollerEvent, now: number): RoundStatus {
  switch (event.type) {
    case 'round-started':
      return { ...status, running: true, done: 0, total: event.total }
    case 'round-progress':
      return { ...status, running: true, done: event.done, total: event.total }
    case 'round-finished':
      return { ...status, running: false, done: event.polled, lastFinishedAt: now }
    case 'ready':
    case 'batch':
    case 'found':
    case 'extracted':
    case 'followed':
    case 'icon':
    case 'find-proxy':
    case 'stalled':
    case 'delays':
    case 'pong':
    case 'log':
    case 'stopped':
      return status
    default:
      return assertNever(event)
  }
}

export interface Rounds {
  readonly status: () => RoundStatus
  event(event: PollerEvent): void
  poller(state: PollerState): void
  /** Why nothing is polled at the moment, as far as the machine is concerned. */
  pausedBy(cause: 'offline' | 'asleep' | null): void
  /** Whether a person wants nothing polled for now. */
  pausedByHand(paused: boolean): void
  /** What was polled waits, because the store takes nothing; or no longer. */
  held(held: boolean): void
}

/** The shortest time between two pushes of a running round; its start and its end are told at once. */
const pushEveryMs = 200

/** Keeps the status of the round that runs and tells the window of it. */
export function createRounds(dependencies: {
  readonly push: (status: RoundStatus) => void
  readonly clock: Clock
}): Rounds {
  const { push, clock } = dependencies
  let status = firstRoundStatus
  let restarting = false
  let cause: 'offline' | 'asleep' | null = null
  let byHand = false
  let isHeld = false
  let cancelWait: (() => void) | null = null

  function become(next: RoundStatus, when: 'now' | 'soon'): void {
    // What a person can change comes first.
    const machine = cause ?? (restarting ? 'poller-restarting' : null)
    status = { ...next, paused: byHand ? 'by-hand' : isHeld ? 'not-storing' : machine }
    if (when === 'now') tell()
    else cancelWait ??= clock.after(pushEveryMs, tell)
  }

  function tell(): void {
    cancelWait?.()
    cancelWait = null
    push(status)
  }

  return {
    status: () => status,
    event: (event) => {
      const next = roundStatusAfter(status, event, clock.now())
      if (next !== status) become(next, event.type === 'round-progress' ? 'soon' : 'now')
    },
    poller: (state) => {
      restarting = state === 'restarting'
      // A round ends with the process that ran it.
      become(state === 'running' ? status : { ...status, running: false }, 'now')
    },
    pausedByHand: (paused) => {
      byHand = paused
      become(status, 'now')
    },
    held: (held) => {
      isHeld = held
      become(status, 'now')
    },
    pausedBy: (next) => {
      cause = next
      become(status, 'now')
    },
  }
}
