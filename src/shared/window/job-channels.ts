/** What the window is told of long jobs, and what it may ask of them. */

export type JobName =
  | 'mark-all-read'
  | 'undo-mark'
  | 'change-articles'
  | 'undo-change'
  | 'run-rule'
  | 'show-hidden'
  | 'import'
  | 'undo-import'
  | 'purge'
  | 'merge'
  | 'index'
  | 'clean-up'
  | 'compact'
  | 'rebuild-index'
  | 'backup'
  | 'export'
  | 'import-archive'

/** How a long job stands. Told while it runs, at most ten times a second, once it takes long enough; then its end. */
export interface JobStatus {
  readonly id: number
  readonly name: JobName
  /** `cancelled` was a person's wish; `stopped` is the app's end. */
  readonly state: 'running' | 'done' | 'cancelled' | 'stopped' | 'failed'
  readonly done: number
  /** An estimate, never less than `done`; null where nobody knows. */
  readonly total: number | null
  readonly canCancel: boolean
  /** A person waits for its answer, which says how it ended. */
  readonly byHand: boolean
}

export interface JobChannels {
  /** The job ends after the part that it is at. What is done stays done. */
  'job:cancel': { argument: { readonly id: number }; reply: null }
}

export const jobChannels = ['job:cancel'] as const satisfies readonly (keyof JobChannels)[]
