/** How a person wants articles to look: in steps, because each is an attribute that `reading.css` knows. */

export type ThemeChoice = 'system' | 'light' | 'dark' | 'sepia'

export const textSizes = [13, 14, 15, 16, 17, 18, 20, 22, 24, 28] as const
export const measures = ['narrow', 'medium', 'wide', 'full'] as const
export const leadings = ['tight', 'normal', 'loose'] as const
export const typefaces = ['serif', 'book', 'sans', 'humanist', 'mono'] as const

export interface ReadingStyle {
  /** CSS pixels. */
  readonly size: (typeof textSizes)[number]
  /** How long a line may be. */
  readonly measure: (typeof measures)[number]
  /** How far lines stand apart. */
  readonly leading: (typeof leadings)[number]
  readonly typeface: (typeof typefaces)[number]
  readonly justified: boolean
}

export const plainReading: ReadingStyle = {
  size: 17,
  measure: 'medium',
  leading: 'normal',
  typeface: 'serif',
  justified: false,
}

/** Whether a value, wherever it was kept, is a style of this version. */
export function isReadingStyle(value: unknown): value is ReadingStyle {
  if (typeof value !== 'object' || value === null) return false
  const { size, measure, leading, typeface, justified } = value as Readonly<Record<string, unknown>>
  return (
    isOneOf(textSizes, size) &&
    isOneOf(measures, measure) &&
    isOneOf(leadings, leading) &&
    isOneOf(typefaces, typeface) &&
    typeof justified === 'boolean'
  )
}

/**
 * The attributes by which `reading.css` draws a style, for the element that holds an article. They carry what a style
 * attribute would, which the content policy forbids, and can be changed while the article is read.
 */
export function readingAttributes(reading: ReadingStyle, theme: ThemeChoice): Readonly<Record<string, string>> {
  return {
    'data-theme': theme,
    'data-text-size': String(reading.size),
    'data-measure': reading.measure,
    'data-leading': reading.leading,
    'data-face': reading.typeface,
    'data-justified': String(reading.justified),
  }
}

/** The style with its text `by` steps larger; itself at the end of the scale. */
export function withLargerText(reading: ReadingStyle, by: 1 | -1): ReadingStyle {
  const size = textSizes[textSizes.indexOf(reading.size) + by]
  return size === undefined ? reading : { ...reading, size }
}

function isOneOf<T>(choices: readonly T[], value: unknown): value is T {
  return choices.includes(value as T)
}
