import { create } from 'zustand'

export interface ReportsState {
  /** Null until main has made it. */
  readonly diagnostics: string | null
}

/** The reports that are shown. */
export const useReports = create<ReportsState>()(() => ({ diagnostics: null }))
