import { readSearchText, unspacedScript } from '../../shared/search-words'
import { foldWithPlaces } from './folded-text'

/** A stretch of a text; `isHit` where the search found it. */
export interface TextPiece {
  readonly text: string
  readonly isHit: boolean
}

/** Cuts a text at what a search finds in it. */
export type Marker = (text: string) => readonly TextPiece[]

/** Makes the marker of what was typed: it finds what the search finds, whatever the case and the accents. */
export function createMarker(typed: string): Marker {
  const found = readSearchText(typed).wanted.map(({ text, isBeginning }) => patternOf(text, isBeginning))
  return (text) => cut(text, found)
}

const letters = String.raw`\p{L}\p{N}\p{M}`

function patternOf(words: string, isBeginning: boolean): RegExp {
  const parts = foldWithPlaces(words).text.match(new RegExp(`[${letters}]+`, 'gu')) ?? []
  const sought = parts.join(`[^${letters}]+`)
  const isUnspaced = unspacedScript.test(words)
  unspacedScript.lastIndex = 0
  if (isUnspaced) return new RegExp(sought, 'gu')
  return new RegExp(`(?<![${letters}])${sought}${isBeginning ? '' : `(?![${letters}])`}`, 'gu')
}

function cut(text: string, patterns: readonly RegExp[]): readonly TextPiece[] {
  const folded = foldWithPlaces(text)
  const hits = patterns
    .flatMap((pattern) => [...folded.text.matchAll(pattern)])
    .map(({ index, 0: hit }) => ({
      start: folded.places[index] ?? 0,
      end: folded.places[index + hit.length] ?? text.length,
    }))
    .sort((one, other) => one.start - other.start)
  const pieces: TextPiece[] = []
  let position = 0
  for (const { start, end } of hits) {
    const from = Math.max(start, position)
    if (end <= from) continue
    if (from > position) pieces.push({ text: text.slice(position, from), isHit: false })
    pieces.push({ text: text.slice(from, end), isHit: true })
    position = end
  }
  return position < text.length ? [...pieces, { text: text.slice(position), isHit: false }] : pieces
}
