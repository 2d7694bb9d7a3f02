/** A text without case and accents, and for each of its characters (and its end) the place it came from. */
export interface FoldedText {
  readonly text: string
  readonly places: readonly number[]
}

/** A text as the search's index sees it. */
export function foldWithPlaces(text: string): FoldedText {
  const folded: string[] = []
  const places: number[] = []
  let place = 0
  for (const character of text) {
    const plain = character
      .normalize('NFD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase()
    folded.push(plain)
    for (let unit = 0; unit < plain.length; unit += 1) places.push(place)
    place += character.length
  }
  places.push(place)
  return { text: folded.join(''), places }
}
