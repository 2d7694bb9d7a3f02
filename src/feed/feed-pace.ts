import type { FeedPace } from '../shared/parsed-feed'

/** The pace elements of a feed as it writes them. */
export interface PaceText {
  /** RSS 2.0 `ttl`, in minutes. */
  readonly ttl: string | null
  /** RSS 1.0 syndication module. */
  readonly updatePeriod: string | null
  readonly updateFrequency: string | null
  readonly skipHours: readonly string[]
  readonly skipDays: readonly string[]
}

export const noPace: FeedPace = { ttlSeconds: null, skipHours: [], skipDays: [] }

const periodSeconds: ReadonlyMap<string, number> = new Map([
  ['hourly', 3_600],
  ['daily', 86_400],
  ['weekly', 7 * 86_400],
  ['monthly', 30 * 86_400],
  ['yearly', 365 * 86_400],
])
const dayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

/** RSS 2.0 `ttl`, else the syndication module; what cannot be read is as if it were not there. */
export function readPace(text: PaceText): FeedPace {
  return {
    ttlSeconds: ttlSeconds(text.ttl) ?? periodOf(text.updatePeriod, text.updateFrequency),
    skipHours: ascending(text.skipHours.map(hourOf)),
    skipDays: ascending(text.skipDays.map(dayOf)),
  }
}

function ttlSeconds(text: string | null): number | null {
  const minutes = wholeNumber(text)
  return minutes === null || minutes === 0 ? null : minutes * 60
}

function periodOf(period: string | null, frequency: string | null): number | null {
  const seconds = periodSeconds.get(period?.trim().toLowerCase() ?? '')
  if (seconds === undefined) return null
  return Math.round(seconds / Math.max(1, wholeNumber(frequency) ?? 1))
}

function hourOf(text: string): number | null {
  const hour = wholeNumber(text)
  if (hour === null || hour > 24) return null
  // RSS 0.91 counts the hours from 1 to 24.
  return hour % 24
}

function dayOf(text: string): number | null {
  const day = dayNames.indexOf(text.trim().slice(0, 3).toLowerCase())
  return day < 0 ? null : day
}

function wholeNumber(text: string | null): number | null {
  const digits = text?.trim() ?? ''
  return /^\d{1,7}$/.test(digits) ? Number(digits) : null
}

function ascending(values: readonly (number | null)[]): number[] {
  return [...new Set(values.filter((value) => value !== null))].sort((left, right) => left - right)
}
