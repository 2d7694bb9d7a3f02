import type { Marker } from '../text/marked-text'

/** A text with what a search found in it marked; without a search as it is. */
export function Marked({ text, marker }: { readonly text: string; readonly marker: Marker | null }) {
  if (marker === null) return text
  // Pieces have no identity of their own, and are drawn anew with their text.
  // biome-ignore lint/suspicious/noArrayIndexKey: see above
  return marker(text).map((piece, index) => (piece.isHit ? <mark key={index}>{piece.text}</mark> : piece.text))
}
