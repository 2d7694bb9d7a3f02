import { create } from 'zustand'
import type { RoundStatus } from '../../shared/window/round-status'

/** How the running or the last round of polls stands. */
export const useRound = create<RoundStatus>()(() => ({
  running: false,
  done: 0,
  total: 0,
  lastFinishedAt: null,
  paused: null,
}))
