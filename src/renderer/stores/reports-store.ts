import { create } from 'zustand'

export interface ReportsState {
  /** Null until main has made it. `lastCrash` names the newest report of a crash, where there is one. */
  readonly diagnostics: { readonly text: string; readonly lastCrash: string | null } | null
  readonly crash: { readonly text: string; readonly hasDump: boolean } | null
}

/** The reports that are shown. */
export const useReports = create<ReportsState>()(() => ({ diagnostics: null, crash: null }))
