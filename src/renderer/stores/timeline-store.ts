import { create } from 'zustand'
import { initialTimeline, type TimelineState } from './timeline-state'

/** The rows of the chosen view. Its rules are in `timeline-state.ts`. */
export const useTimeline = create<TimelineState>()(() => initialTimeline)
