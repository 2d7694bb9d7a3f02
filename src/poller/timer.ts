/** Starts a timer and returns what stops it. */
export type SetTimer = (callback: () => void, ms: number) => () => void

export const setSystemTimer: SetTimer = (callback, ms) => {
  const timer = setTimeout(callback, ms)
  return () => clearTimeout(timer)
}
