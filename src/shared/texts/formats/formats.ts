import { type Amounts, createAmounts } from './amounts'
import { createTimes, type Times } from './times'

/** Everything that a sentence writes by the locale: numbers, sizes, spans, lists, moments, and the forms of plurals. */
export interface Formats extends Amounts, Times {
  /** The BCP 47 tag that all of it follows. */
  readonly locale: string
}

/** Makes the formats of a locale (a BCP 47 tag that `Intl` takes). */
export function createFormats(locale: string): Formats {
  return { locale, ...createAmounts(locale), ...createTimes(locale) }
}
