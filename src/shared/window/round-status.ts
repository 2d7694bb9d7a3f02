export interface RoundStatus {
  readonly running: boolean
  readonly done: number
  readonly total: number
  /** When the last round ended, or null before the first. */
  readonly lastFinishedAt: number | null
  /** Set while nothing is polled, and why. */
  readonly paused: 'by-hand' | 'offline' | 'asleep' | 'poller-restarting' | null
}
