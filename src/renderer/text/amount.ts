const integers = new Intl.NumberFormat()

/** A whole number with the reader's own grouping: 12,345. */
export function formatNumber(value: number): string {
  return integers.format(value)
}

/** `1 article`, `2 articles`: English has two forms, and every noun of this window takes an s. */
export function countOf(value: number, noun: string): string {
  return `${formatNumber(value)} ${noun}${value === 1 ? '' : 's'}`
}

/** Bytes as a person reads them, in units of 1,000 as file managers and podcasts do: `24 MB`. */
export function formatBytes(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
  const power = Math.min(units.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3))
  const value = bytes / 1000 ** power
  return new Intl.NumberFormat(undefined, {
    style: 'unit',
    unit: units[power] ?? 'byte',
    unitDisplay: power === 0 ? 'long' : 'short',
    maximumFractionDigits: value < 10 && power > 0 ? 1 : 0,
  }).format(value)
}

/** Seconds as a running time: `4:05`, `1:02:33`. */
export function formatDuration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const shown = parts[0] === 0 ? parts.slice(1) : parts
  return shown.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join(':')
}

/** A span as a sentence says it, rounded to one unit: `40 seconds`, `15 minutes`, `6 hours`, `2 days`. */
export function formatSpan(seconds: number): string {
  if (seconds < 90) return countOf(Math.max(1, Math.round(seconds)), 'second')
  if (seconds < 90 * 60) return countOf(Math.round(seconds / 60), 'minute')
  if (seconds < 36 * 3600) return countOf(Math.round(seconds / 3600), 'hour')
  return countOf(Math.round(seconds / 86_400), 'day')
}
