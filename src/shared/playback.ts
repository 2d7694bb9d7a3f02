/** How fast sounds and films can be played. */
export const playbackRates = [0.75, 1, 1.25, 1.5, 1.75, 2] as const

export type PlaybackRate = (typeof playbackRates)[number]

/** Whether a stored value is a speed that this version knows. */
export function isPlaybackRate(value: unknown): value is PlaybackRate {
  return playbackRates.some((rate) => rate === value)
}

/** Where in a sound or film somebody stopped. */
export interface MediaPlace {
  readonly url: string
  readonly seconds: number
}

/** As good as at the beginning, or at the end: the next time begins at the beginning. In seconds. */
const margins = { start: 5, end: 10 }

/** The place to keep for where somebody stopped, of so many seconds in all; 0 for one that is not worth keeping. */
export function placeToKeep(seconds: number, duration: number): number {
  if (!Number.isFinite(seconds) || seconds < margins.start) return 0
  return Number.isFinite(duration) && seconds > duration - margins.end ? 0 : Math.floor(seconds)
}
