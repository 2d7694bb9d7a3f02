/** What was typed to find a row, and when its last letter was (milliseconds). */
export interface Typed {
  readonly text: string
  readonly at: number
}

/** How long the next letter is waited for. */
const patience = 1_500

/**
 * Takes a key of the sidebar. The apostrophe begins, since the letters alone are commands everywhere; letters follow one
 * another until there is a pause. Null where the key belongs to somebody else.
 */
export function typeAhead(key: string, typed: Typed | null, now: number): Typed | null {
  if (key === "'") return { text: '', at: now }
  const goesOn = typed !== null && now - typed.at <= patience && [...key].length === 1
  return goesOn ? { text: typed.text + key, at: now } : null
}

/** The next title from `from` on that begins with the text, round the end; -1 where none does. Case and accents are one. */
export function findTitle(titles: readonly string[], from: number, text: string): number {
  const wanted = plain(text)
  if (wanted === '') return -1
  const inTurn = titles.map((_, index) => (Math.max(0, from) + index) % titles.length)
  return inTurn.find((index) => plain(titles[index] ?? '').startsWith(wanted)) ?? -1
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
