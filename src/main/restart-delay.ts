/** How long to wait before the next start: 100 ms after the first death, doubling to 30 s. `deaths` counts from 1. */
export function restartDelayMs(deaths: number): number {
  return Math.min(30_000, 100 * 2 ** Math.min(deaths - 1, 20))
}

/** A process that was healthy for this long has its deaths forgotten. */
export const healthyAfterMs = 60_000
