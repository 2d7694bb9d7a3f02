import { type FoldedText, foldWithPlaces } from './folded-text'

/** Where in a text something stands, in UTF-16 units. */
export interface TextSpan {
  readonly start: number
  readonly end: number
}

/** More hits than a person looks through, and than are marked. */
export const mostHits = 2_000

/** Every place at which the words stand, whatever their case and accents; none for nothing but spaces. */
export function findInText(text: FoldedText, sought: string): readonly TextSpan[] {
  // As in the text: however many spaces stand between two words, they count as one.
  const words = foldWithPlaces(sought).text.trim().split(/\s+/).map(escaped)
  if (words.join('') === '') return []
  const found: TextSpan[] = []
  for (const { index, 0: hit } of text.text.matchAll(new RegExp(words.join('\\s+'), 'gu'))) {
    found.push({ start: text.places[index] ?? 0, end: text.places[index + hit.length] ?? 0 })
    if (found.length === mostHits) break
  }
  return found
}

/** The hit after or before another one, around the end; -1 where there is none. */
export function stepHit(count: number, current: number, step: 1 | -1): number {
  if (count === 0) return -1
  return current === -1 ? (step === 1 ? 0 : count - 1) : (current + step + count) % count
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
}
