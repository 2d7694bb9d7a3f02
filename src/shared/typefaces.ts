import { type ReadingStyle, typefaces } from './reading-style'

export type Typeface = ReadingStyle['typeface']

/**
 * The families that a typeface is drawn with, the dearest first, and what the browser takes where none is there: the same as
 * `reading.css` says, for whoever finds out which of them are installed.
 */
export const faceFamilies = {
  serif: [
    'ui-serif',
    'Charter',
    'Bitstream Charter',
    'Iowan Old Style',
    'Source Serif 4',
    'Source Serif Pro',
    'Noto Serif',
    'Georgia',
    'Liberation Serif',
    'DejaVu Serif',
  ],
  book: [
    'Palatino Linotype',
    'Palatino',
    'Book Antiqua',
    'URW Palladio L',
    'P052',
    'EB Garamond',
    'Libertinus Serif',
    'Linux Libertine O',
    'Crimson Pro',
    'Liberation Serif',
  ],
  sans: ['ui-sans-serif', 'system-ui', '-apple-system', 'Segoe UI', 'Noto Sans', 'Liberation Sans'],
  humanist: ['Seravek', 'Gill Sans Nova', 'Ubuntu', 'Calibri', 'Carlito', 'Open Sans', 'DejaVu Sans'],
  mono: ['ui-monospace', 'Cascadia Mono', 'SF Mono', 'DejaVu Sans Mono', 'Liberation Mono'],
} as const satisfies Readonly<Record<Typeface, readonly string[]>>

const genericOf = {
  serif: 'serif',
  book: 'serif',
  sans: 'sans-serif',
  humanist: 'sans-serif',
  mono: 'monospace',
} as const satisfies Readonly<Record<Typeface, string>>

/** Of each typeface the first family that is installed, or null where none is. */
export type InstalledFaces = Readonly<Record<Typeface, string | null>>

/** A family as CSS wants it: the system's own are words, all others names. */
export function familyName(family: string): string {
  return /^(?:ui-[a-z-]+|system-ui|-apple-system)$/.test(family) ? family : `"${family}"`
}

/** What a typeface is drawn with from now on, as the value of a CSS property. */
export function faceValue(typeface: Typeface, installed: InstalledFaces): string {
  const family = installed[typeface]
  return family === null ? genericOf[typeface] : `${familyName(family)}, ${genericOf[typeface]}`
}

/** The custom properties that `reading.css` asks for first. */
export function faceProperties(installed: InstalledFaces): readonly (readonly [name: string, value: string])[] {
  return typefaces.map((typeface) => [`--face-${typeface}`, faceValue(typeface, installed)])
}
