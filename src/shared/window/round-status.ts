export interface RoundStatus {
  readonly running: boolean
  readonly done: number
  readonly total: number
  /** When the last round ended, or null before the first. */
  readonly lastFinishedAt: number | null
  /** Set while nothing is polled, and why; `not-storing` while what was polled waits for a store that takes nothing. */
  readonly paused: 'by-hand' | 'offline' | 'asleep' | 'poller-restarting' | 'not-storing' | null
}
