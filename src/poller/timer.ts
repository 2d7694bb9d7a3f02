/** Starts a timer and returns what stops it. */
export type SetTimer = (callback: () => void, ms: number) => () => void

export const setSystemTimer: SetTimer = (callback, ms) => {
  const timer = setTimeout(callback, ms)
  return () => clearTimeout(timer)
}

/** What time limits are kept by: a clock in milliseconds that nobody sets, and its timers. */
export interface Stopwatch {
  readonly elapsed: () => number
  readonly set: SetTimer
}

export const systemStopwatch: Stopwatch = { elapsed: () => performance.now(), set: setSystemTimer }
