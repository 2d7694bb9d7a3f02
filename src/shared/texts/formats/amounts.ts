/** Numbers, sizes and lengths of time in one locale. */

export interface Amounts {
  /** A whole number with the locale's grouping: `12,345`. */
  readonly number: (value: number) => string
  /**
   * The form that the language has for this many, `#` being the number: `plural(2, '# article', '# articles')`. A number
   * takes the first form where it is `one` in the language (French: also 0), the last where it is `many` (French: whole
   * millions), else the second.
   */
  readonly plural: (count: number, one: string, other: string, many?: string) => string
  /** Bytes as a person reads them, in units of 1,000 as file managers and podcasts do: `24 MB`. */
  readonly bytes: (bytes: number) => string
  /** Seconds as a running time: `4:05`, `1:02:33`. */
  readonly duration: (seconds: number) => string
  /** Seconds as a sentence says them, rounded to one unit: `40 seconds`, `15 minutes`, `6 hours`, `2 days`. */
  readonly span: (seconds: number) => string
  /** Milliseconds: whole ones, and one decimal below ten. */
  readonly milliseconds: (ms: number) => string
  /** `a, b and c`. */
  readonly list: (parts: readonly string[]) => string
}

/** Makes the amounts of a locale (a BCP 47 tag that `Intl` takes). */
export function createAmounts(locale: string): Amounts {
  const integers = new Intl.NumberFormat(locale)
  const rules = new Intl.PluralRules(locale)
  const unit = (value: number, options: Intl.NumberFormatOptions): string =>
    new Intl.NumberFormat(locale, { style: 'unit', maximumFractionDigits: 0, ...options }).format(value)
  const long = (value: number, name: string): string => unit(value, { unit: name, unitDisplay: 'long' })

  return {
    number: (value) => integers.format(value),
    plural: (count, one, other, many = other) => {
      const rule = rules.select(count)
      const form = rule === 'one' ? one : rule === 'many' ? many : other
      return form.replaceAll('#', integers.format(count))
    },
    bytes: (bytes) => {
      const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
      const power = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3))
      const value = bytes / 1000 ** power
      return unit(value, {
        unit: units[power] ?? 'byte',
        unitDisplay: power === 0 ? 'long' : 'short',
        maximumFractionDigits: value < 10 && power > 0 ? 1 : 0,
      })
    },
    duration,
    span: (seconds) => {
      if (seconds < 90) return long(Math.max(1, Math.round(seconds)), 'second')
      if (seconds < 90 * 60) return long(Math.round(seconds / 60), 'minute')
      if (seconds < 36 * 3600) return long(Math.round(seconds / 3600), 'hour')
      return long(Math.round(seconds / 86_400), 'day')
    },
    milliseconds: (ms) =>
      unit(ms, { unit: 'millisecond', unitDisplay: 'short', maximumFractionDigits: ms < 9.95 ? 1 : 0 }),
    list: (parts) => new Intl.ListFormat(locale).format(parts),
  }
}

function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const shown = parts[0] === 0 ? parts.slice(1) : parts
  return shown.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join(':')
}
