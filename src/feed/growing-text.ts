/** A text that is put together from any number of small pieces. */
export interface GrowingText {
  readonly whole: string[]
  recent: string
}

/** Each addition costs some thirty bytes until the text that it is a part of is whole, so that it is made whole now and then. */
const longestRecent = 4_096

export function startText(): GrowingText {
  return { whole: [], recent: '' }
}

export function appendText(to: GrowingText, piece: string): void {
  to.recent += piece
  if (to.recent.length < longestRecent) return
  // The engine puts together what was added up bit by bit when a character of it is asked for.
  to.recent.charCodeAt(0)
  to.whole.push(to.recent)
  to.recent = ''
}

export function wholeText({ whole, recent }: GrowingText): string {
  if (whole.length === 0) return recent
  return whole.length === 1 && recent === '' ? (whole[0] ?? '') : whole.join('') + recent
}
