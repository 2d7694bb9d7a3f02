/** What the window asks about newer versions of the app, and how that stands. Nothing is looked for unasked. */

/** A newer version, as its publisher describes it. */
export interface AppRelease {
  readonly version: string
  /** Plain text, or null where nothing is said. */
  readonly notes: string | null
  readonly bytes: number | null
}

/** Why a copy of the app does not update itself: `managed` is a package of the system's, `unpacked` an archive. */
export type NoUpdates = 'source' | 'managed' | 'unpacked' | 'portable'

/** `missing` is an address without a release; `damaged` is not the file that its publisher vouches for. */
export type UpdateFailure = 'offline' | 'missing' | 'damaged' | 'no-room' | 'other'

export type UpdateState =
  | { readonly type: 'off'; readonly because: NoUpdates }
  | { readonly type: 'idle' }
  | { readonly type: 'checking' }
  /** There is none newer. */
  | { readonly type: 'newest' }
  | { readonly type: 'available'; readonly release: AppRelease }
  | { readonly type: 'downloading'; readonly release: AppRelease; readonly percent: number }
  /** On the disk, and found to be whole; installed when the app ends where a person agreed. */
  | { readonly type: 'ready'; readonly release: AppRelease; readonly agreed: boolean }
  | { readonly type: 'failed'; readonly failure: UpdateFailure; readonly detail: string }

export interface UpdateChannels {
  'update:state': { argument: null; reply: UpdateState }
  /** Asks the publisher's server; the answer comes by pushes. */
  'update:check': { argument: null; reply: null }
  'update:download': { argument: null; reply: null }
  'update:cancel': { argument: null; reply: null }
  /** Whether what is downloaded is installed when the app ends. */
  'update:agree': { argument: { readonly agreed: boolean }; reply: null }
}

export const updateChannels = [
  'update:state',
  'update:check',
  'update:download',
  'update:cancel',
  'update:agree',
] as const satisfies readonly (keyof UpdateChannels)[]
