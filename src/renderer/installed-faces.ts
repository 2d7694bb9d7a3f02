import { typefaces } from '../shared/reading-style'
import { faceFamilies, familyName, type InstalledFaces, type Typeface } from '../shared/typefaces'

/** Letters that hardly two typefaces draw as wide as each other. */
const sample = 'mmmwwwiiillQ@&%gRÉ17'
const size = '72px'
/** A family that is one of the two is told from the other. */
const bases = ['monospace', 'serif'] as const

/** How wide a sample is drawn in a font (the value of a CSS property `font`). */
export type MeasureFont = (font: string) => number

/** Measures without drawing; null where there is no canvas. */
export function canvasMeasure(): MeasureFont | null {
  const context = document.createElement('canvas').getContext('2d')
  if (context === null) return null
  return (font) => {
    context.font = font
    return context.measureText(sample).width
  }
}

/** The first family of a typeface that draws otherwise than what stands in for a family that is not there. */
export function firstInstalled(typeface: Typeface, measure: MeasureFont): string | null {
  const plain = bases.map((base) => measure(`${size} ${base}`))
  const isInstalled = (family: string): boolean =>
    bases.some((base, index) => measure(`${size} ${familyName(family)}, ${base}`) !== plain[index])
  return faceFamilies[typeface].find(isInstalled) ?? null
}

/**
 * Finds what is installed, one typeface after the other: each family is a question to the system's fonts that the window
 * waits for, so `whenIdle` is asked before each typeface.
 */
export async function findFaces(measure: MeasureFont, whenIdle: () => Promise<void>): Promise<InstalledFaces> {
  const found: Partial<Record<Typeface, string | null>> = {}
  for (const typeface of typefaces) {
    await whenIdle()
    found[typeface] = firstInstalled(typeface, measure)
  }
  return found as InstalledFaces
}
