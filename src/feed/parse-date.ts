import { monthNamed } from './month-names'
import { zoneMinutes } from './time-zones'

/** Longer than any date in use; what is longer is not looked at. */
const longestDate = 100

/**
 * The moment that a feed's date names, in milliseconds since the epoch; null when it cannot be known. Reads ISO 8601 and its
 * W3C profile, RFC 822/2822/850 with their habitual slips (two-digit years, named zones, no weekday, local month names), asctime,
 * dates in words, and dates in figures, where the month is taken to stand before the day unless it cannot or points divide them. No zone means UTC.
 * Impossible dates are null.
 */
export function parseDate(text: string | null | undefined): number | null {
  if (text === null || text === undefined || text.length > longestDate) return null
  const usual = parseUsual(text)
  if (usual !== null) return usual
  const date = withAsciiFigures(text)
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
  return (
    parseIso(date) ??
    parseIsoDay(date) ??
    parseEastAsian(date) ??
    parseFigures(date) ??
    parseWords(date) ??
    parseEpoch(date)
  )
}

/** The figures of Arabic, Persian, Devanagari, Bengali, Thai and full width stand in blocks of ten. */
const figureBlocks = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10]

function withAsciiFigures(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\uff10-\uff19]/g, (figure) => {
    const unit = figure.charCodeAt(0)
    return String(unit - (figureBlocks.findLast((zero) => zero <= unit) ?? unit))
  })
}

interface CivilTime {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly millisecond: number
  readonly zone: number
}

const dayMs = 86_400_000

const midnight = { hour: 0, minute: 0, second: 0, millisecond: 0, zone: 0 }

const isoDate = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?|(\d{2})(\d{2}))?/
const isoTime = /^(?:t| |, ?)(\d{1,2})(?::(\d{1,2})(?::(\d{1,2})(?:[.,](\d{1,9}))?)?)?(?![\d:])/i
const isoTimeInFigures = /^t?(\d{2})(\d{2})(?:(\d{2})(?:[.,](\d{1,9}))?)?(?![\d:])/i

function parseIso(text: string): number | null {
  const date = isoDate.exec(text)
  if (date === null) return null
  const [matched, year, month = date[4] ?? '1', day = date[5] ?? '1'] = date
  const civil = { ...midnight, year: Number(year), month: Number(month), day: Number(day) }
  const rest = text.slice(matched.length)
  if (rest === '' || /^z$/i.test(rest)) return toMoment(civil)

  const time = isoTime.exec(rest) ?? isoTimeInFigures.exec(rest)
  if (time === null) return null
  const after = rest.slice(time[0].length)
  const half = /^ ?([ap])\.?m\.?(?= |$)/i.exec(after)
  const zone = zoneMinutes(after.slice(half?.[0].length ?? 0))
  if (zone === null) return null
  return toMoment({ ...civil, ...onTwelveHours(clockOf(time), half && `${half[1]?.toLowerCase()}m`), zone })
}

const usualDate =
  /^(?:[A-Z][a-z]{2}, )?(\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) (\d{2}):(\d{2}):(\d{2}) (?:GMT|([+-])(\d{2})([0-5]\d))$/
const usualMonths = 'JanFebMarAprMayJunJulAugSepOctNovDec'

/** RFC 822 as nearly every feed writes it; `parseWords` reads the same, at ten times the cost. */
function parseUsual(text: string): number | null {
  const match = usualDate.exec(text)
  if (match === null) return null
  const [, day, month = '', year, hour, minute, second, sign, hours = '0', minutes = '0'] = match
  const offset = Number(hours) * 60 + Number(minutes)
  // Where a zone lies that far off, the slower reader decides.
  if (offset > 14 * 60) return null
  return toMoment({
    year: Number(year),
    month: usualMonths.indexOf(month) / 3 + 1,
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    millisecond: 0,
    zone: sign === '-' ? -offset : offset,
  })
}

/** ISO 8601's other days: that of the year (`2003-335`), that of the week (`2003-W52-3`). */
function parseIsoDay(text: string): number | null {
  const [, year = '', week, weekday = '1', day] =
    /^(\d{4})-?(?:W(\d{2})(?:-?([1-7]))?|(\d{3}))(?:T.*)?$/.exec(text) ?? []
  const newYear = Date.UTC(Number(year), 0, 1)
  if (year === '') return null
  if (week === undefined) return Number(day) < 1 || Number(day) > 366 ? null : newYear + (Number(day) - 1) * dayMs
  // The fourth of January is always in the first week.
  const monday = newYear + (3 - ((new Date(newYear + 3 * dayMs).getUTCDay() + 6) % 7)) * dayMs
  return Number(week) < 1 || Number(week) > 53 ? null : monday + ((Number(week) - 1) * 7 + Number(weekday) - 1) * dayMs
}

function clockOf(match: RegExpExecArray): Pick<CivilTime, 'hour' | 'minute' | 'second' | 'millisecond'> {
  const [, hour, minute = '0', second = '0', fraction = '0'] = match
  return {
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    millisecond: Math.floor(Number(`0.${fraction}`) * 1_000),
  }
}

/** Chinese, Japanese and Korean dates name their units, or the half of the day before its hour. */
const eastAsian =
  /^(\d{4})(?:[年년] ?|[-.] ?)(\d{1,2})(?:[月월] ?|[-.] ?)(\d{1,2})(?:[日일]|\.)? ?(?:\((?:\p{L}){1,3}\) ?|(?:(?:星期|周|週)[一二三四五六日天]|[日月火水木金土]曜日|[월화수목금토일]요일) ?)?(오전|오후|午前|午後|上午|下午)? ?(?:(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/u
const koreanMinutes = 540

function parseEastAsian(text: string): number | null {
  const match = eastAsian.exec(text)
  if (match === null || !/[年년오午]|[上下]午/.test(text)) return null
  const [, year, month, day, half, hour = '0', minute = '0', second = '0'] = match
  const clock = { hour: Number(hour), minute: Number(minute), second: Number(second), millisecond: 0 }
  return toMoment({
    ...(half === undefined ? clock : onTwelveHours(clock, /오후|午後|下午/.test(half) ? 'pm' : 'am')),
    year: Number(year),
    month: Number(month),
    day: Number(day),
    // Korean is written in one zone; a date alone is a day everywhere.
    zone: /[년오]/.test(text) && match[5] !== undefined ? koreanMinutes : 0,
  })
}

/** With points there may be spaces behind them. */
const figures = /^(?:\p{L}{2,12}\.?,? )?(\d{1,4})([/.-]) ?(\d{1,2})\2 ?(\d{4}|\d{2})(?:[, ]|\.$|$)/u

function parseFigures(text: string): number | null {
  const match = figures.exec(text)
  if (match === null) return null
  const [matched, first = '', separator, second, third = ''] = match
  const clock = readClock(text.slice(matched.length))
  if (clock === null) return null
  if (first.length === 4) {
    return toMoment({ ...clock, year: Number(first), month: Number(second), day: Number(third) })
  }
  // Two figures each, with hyphens, are ISO 8601 without its century.
  if (separator === '-' && third.length === 2) {
    return toMoment({ ...clock, year: fullYear(first), month: Number(second), day: Number(third) })
  }
  const year = fullYear(third)
  const [left, right] = [Number(first), Number(second)]
  const dayFirst = separator === '.' || left > 12
  return toMoment({ ...clock, year, month: dayFirst ? right : left, day: dayFirst ? left : right })
}

function readClock(text: string): Omit<CivilTime, 'year' | 'month' | 'day'> | null {
  const words = readWordsOf(text)
  if (words === null || words.month !== null || words.numbers.length > 0) return null
  return { ...midnight, ...words.clock, zone: words.zone }
}

/** RFC 822 and its relatives: in whatever order, one month name, one day, one year, and perhaps a time and a zone. */
function parseWords(text: string): number | null {
  const words = readWordsOf(text)
  if (words === null || words.month === null || words.numbers.length !== 2) return null
  const [first = '', second = ''] = words.numbers
  const yearFirst = first.length === 4
  const [day, year] = yearFirst ? [second, first] : [first, second]
  return toMoment({
    ...midnight,
    ...words.clock,
    zone: words.zone,
    year: fullYear(year) - (/[\u0e01-\u0e7f]/.test(text) && Number(year) > 2_400 ? buddhistEra : 0),
    month: words.month,
    day: Number(day),
  })
}

/** Thai counts the years from the Buddha's death. */
const buddhistEra = 543

interface DateWords {
  readonly month: number | null
  readonly numbers: readonly string[]
  readonly clock: Pick<CivilTime, 'hour' | 'minute' | 'second' | 'millisecond'>
  readonly zone: number
}

const clockPattern = /^(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:[.,](\d{1,9}))?)?(am|pm)?$/

function readWordsOf(text: string): DateWords | null {
  let month: number | null = null
  let clock: DateWords['clock'] = midnight
  let sawClock = false
  let zone = 0
  const numbers: string[] = []
  for (const word of splitWords(text)) {
    const time = clockPattern.exec(word)
    const number = /^(\d{1,4})(?:st|nd|rd|th|º)?$/.exec(word)?.[1]
    if (time !== null) {
      if (sawClock) return null
      sawClock = true
      clock = onTwelveHours(clockOf(time), time[5])
    } else if (word === 'am' || word === 'pm') clock = onTwelveHours(clock, word)
    // The year of asctime stands after the time: four figures without a sign are never a zone.
    // A third number where a zone is expected tells nothing.
    else if (number !== undefined && sawClock && numbers.length === 2) continue
    else if (number !== undefined) numbers.push(number)
    else if (sawClock) zone = zoneMinutes(word) ?? zone
    // The last one counts: the short name of Tuesday is that of March in several languages, and it stands first.
    else month = monthNamed(word) ?? month
    if (numbers.length > 2) return null
  }
  return { month, numbers, clock, zone }
}

function splitWords(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/\([^()]*\)/g, ' ')
      .replace(/a\.m\.?/, 'am')
      .replace(/p\.m\.?/, 'pm')
      .replace(/(\d)t(?=\d{1,2}:)/, '$1 ')
      .replace(/(:\d{1,2}(?:[.,]\d{1,9})?)(?=z?$|[+-]\d)/, '$1 ')
      .replace(/(?:gmt|utc?)(?=[+-]\d)/, ' ')
      .replace(/(\d|\p{L})-(?=\d|\p{L})/gu, '$1 ')
      // Vietnamese counts its months, and its days of the week.
      .replace(/thứ \d,?/, ' ')
      .replace(/(?:tháng|thg)\.? (\d{1,2})/, (_, number) => usualMonths.slice(3 * number - 3, 3 * number).toLowerCase())
      .replace(/(?:^|(?<= ))d['’](?=\p{L})/gu, '')
      .split(/[ ,;]+|\.(?=[ ,;]|$)/)
      .filter((word) => word !== '')
  )
}

function onTwelveHours(clock: DateWords['clock'], half: string | null | undefined): DateWords['clock'] {
  if (half === undefined || half === null || clock.hour > 12) return clock
  return { ...clock, hour: (clock.hour % 12) + (half === 'pm' ? 12 : 0) }
}

/** RFC 2822 section 4.3: two figures below 50 are of this century. */
function fullYear(figures: string): number {
  const year = Number(figures)
  if (figures.length > 2) return year
  return year < 50 ? 2_000 + year : 1_900 + year
}

function parseEpoch(text: string): number | null {
  if (/^1\d{9}$/.test(text)) return Number(text) * 1_000
  if (/^1\d{12}$/.test(text)) return Number(text)
  return null
}

function toMoment(civil: CivilTime): number | null {
  const { year, month, day, hour, minute, second, millisecond, zone } = civil
  const endOfDay = hour === 24 && minute === 0 && second === 0
  // A leap second is written as 60; it is told as the first of the next minute.
  if ((hour > 23 && !endOfDay) || minute > 59 || second > 60 || year < 1900 || year > 9_998) return null
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null
  return Date.UTC(year, month - 1, day, hour, minute, second, millisecond) - zone * 60_000
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
