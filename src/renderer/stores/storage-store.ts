import { create } from 'zustand'
import type { StorageFacts } from '../../shared/store/storage'

export interface StorageState {
  /** Null until main has said. */
  readonly facts: StorageFacts | null
  /** How many articles cleaning up would delete; null while that is counted. */
  readonly expired: number | null
  /** How many jobs of the section run. */
  readonly busy: number
}

/** What the section Storage shows. */
export const useStorage = create<StorageState>()(() => ({ facts: null, expired: null, busy: 0 }))
