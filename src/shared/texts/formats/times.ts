/** Moments in one locale and the machine's time zone. All times are milliseconds since the epoch. */

export interface Times {
  /**
   * How long ago `at` was, short enough for a timeline row; a date once it is more than six days. A time ahead of `now`
   * by less than a minute (clock skew) is "now".
   */
  readonly relativeTime: (at: number, now: number) => string
  /** When something ahead will be: `in 12 min.`, `in 3 hr.`; a date beyond six days. */
  readonly untilTime: (at: number, now: number) => string
  /** The whole date and time, for a tooltip or the article's head. */
  readonly fullTime: (at: number) => string
  /** The day, with its year only where it is another one. */
  readonly shortDate: (at: number, now: number) => string
  /** `March 2021`. */
  readonly monthAndYear: (at: number) => string
  /** The weekday and the day, with its year only where it is another one: the heading of a day. */
  readonly dayOfYear: (at: number, now: number) => string
  /** The time of day to the second. */
  readonly timeOfDay: (at: number) => string
  /** Day and time to the second. */
  readonly dayAndTime: (at: number) => string
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Whether a moment is so near that it is called "now". */
export function isAboutNow(at: number, now: number): boolean {
  return Math.abs(now - at) < minute
}

/** Makes the times of a locale (a BCP 47 tag that `Intl` takes). */
export function createTimes(locale: string): Times {
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' })
  const dates = (options: Intl.DateTimeFormatOptions): ((at: number) => string) => {
    const format = new Intl.DateTimeFormat(locale, options)
    return (at) => format.format(at)
  }
  const sameYear = dates({ day: 'numeric', month: 'short' })
  const otherYear = dates({ day: 'numeric', month: 'short', year: 'numeric' })
  const weekday = dates({ weekday: 'long', day: 'numeric', month: 'long' })
  const weekdayOfYear = dates({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  const atOnce = (): string => relative.format(0, 'second')
  const shortDate = (at: number, now: number): string =>
    new Date(at).getFullYear() === new Date(now).getFullYear() ? sameYear(at) : otherYear(at)
  const untilTime = (at: number, now: number): string => {
    const ahead = at - now
    if (ahead < minute) return atOnce()
    if (ahead < hour) return relative.format(Math.round(ahead / minute), 'minute')
    if (ahead < day) return relative.format(Math.round(ahead / hour), 'hour')
    if (ahead < 6 * day) return relative.format(Math.round(ahead / day), 'day')
    return shortDate(at, now)
  }
  const relativeTime = (at: number, now: number): string => {
    const past = now - at
    if (isAboutNow(at, now)) return atOnce()
    if (past < 0) return untilTime(at, now)
    if (past < hour) return relative.format(-Math.floor(past / minute), 'minute')
    const days = calendarDaysBetween(at, now)
    if (past < day && (days === 0 || past < 12 * hour)) return relative.format(-Math.floor(past / hour), 'hour')
    return days <= 6 ? relative.format(-Math.max(1, days), 'day') : shortDate(at, now)
  }
  return {
    relativeTime,
    untilTime,
    shortDate,
    dayOfYear: (at, now) =>
      new Date(at).getFullYear() === new Date(now).getFullYear() ? weekday(at) : weekdayOfYear(at),
    fullTime: dates({ dateStyle: 'full', timeStyle: 'short' }),
    monthAndYear: dates({ month: 'long', year: 'numeric' }),
    timeOfDay: dates({ timeStyle: 'medium' }),
    dayAndTime: dates({ dateStyle: 'medium', timeStyle: 'medium' }),
  }
}

/** Midnights between two moments in local time; "yesterday" is a matter of calendars, not of hours. */
function calendarDaysBetween(earlier: number, later: number): number {
  return Math.round((startOfDay(later) - startOfDay(earlier)) / day)
}

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0)
}
