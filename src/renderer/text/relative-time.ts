const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'short' })
const sameYear = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' })
const otherYear = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' })
const full = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'short' })

/**
 * How long ago `at` was, short enough for a timeline row; a date once it is more than six days. Both times are
 * milliseconds since the epoch. A time ahead of `now` by less than a minute (clock skew) is "now".
 */
export function relativeTime(at: number, now: number): string {
  const past = now - at
  if (Math.abs(past) < minute) return 'now'
  if (past < 0) return untilTime(at, now)
  if (past < hour) return relative.format(-Math.floor(past / minute), 'minute')
  const days = calendarDaysBetween(at, now)
  if (past < day && days === 0) return relative.format(-Math.floor(past / hour), 'hour')
  if (past < day && past < 12 * hour) return relative.format(-Math.floor(past / hour), 'hour')
  if (days <= 6) return relative.format(-Math.max(1, days), 'day')
  return shortDate(at, now)
}

/** When something ahead will be: `in 12 min.`, `in 3 hr.`; a date beyond six days. */
export function untilTime(at: number, now: number): string {
  const ahead = at - now
  if (ahead < minute) return 'now'
  if (ahead < hour) return relative.format(Math.round(ahead / minute), 'minute')
  if (ahead < day) return relative.format(Math.round(ahead / hour), 'hour')
  if (ahead < 6 * day) return relative.format(Math.round(ahead / day), 'day')
  return shortDate(at, now)
}

/** The whole date and time in the reader's own form, for a tooltip or the article's head. */
export function fullTime(at: number): string {
  return full.format(at)
}

/** The day, with its year only where it is another one. */
export function shortDate(at: number, now: number): string {
  return new Date(at).getFullYear() === new Date(now).getFullYear() ? sameYear.format(at) : otherYear.format(at)
}

/** Midnights between two moments in local time; "yesterday" is a matter of calendars, not of hours. */
function calendarDaysBetween(earlier: number, later: number): number {
  return Math.round((startOfDay(later) - startOfDay(earlier)) / day)
}

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0)
}
