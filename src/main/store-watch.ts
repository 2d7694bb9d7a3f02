import { type Running, unwatched } from '../shared/running-notes'
import type { StoreThreadData } from '../shared/store-contract'

/** Who hears how long the calls to the store took. */
export interface StoreWatch {
  /** Names what main itself does for a call. */
  readonly running: Running
  /** A call is over; `totalMs` counts from the asking, so the difference to `ranMs` is what it waited. */
  called(
    role: StoreThreadData['role'],
    call: { readonly name: string; readonly totalMs: number; readonly ranMs: number },
  ): void
}

export const unwatchedStore: StoreWatch = { running: unwatched, called: () => {} }
