import { create } from 'zustand'
import type { StallsPage } from '../../shared/stall'

/** What main last told of the stalls of all processes; null until it is asked. */
export const useStalls = create<{ readonly page: StallsPage | null }>()(() => ({ page: null }))
