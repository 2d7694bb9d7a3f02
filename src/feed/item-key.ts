import { hashText } from './hash-text'

/** What an item can be known by again. */
export interface Identified {
  readonly guid: string | null
  readonly link: string | null
  readonly title: string
  readonly html: string
}

/** Longer keys are hashed, so that the store's index stays small. */
const longestPlainKey = 500

/**
 * One key for each item, the same in every poll and unique within the document: the guid; where several items bear one guid, guid and link; without a guid, the link;
 * without either, a hash of title and content. What is still the same is told apart by its position among the same, counted from the end, since feeds grow at their beginning.
 */
export function itemKeys(items: readonly Identified[]): string[] {
  const guids = countOf(items.map((item) => item.guid))
  const wanted = items.map((item) => wantedKey(item, (guids.get(item.guid) ?? 0) > 1))
  const counts = countOf(wanted)
  const left = new Map(counts)
  const taken = new Set(wanted.filter((key) => counts.get(key) === 1))
  return wanted.map((key) => {
    if (counts.get(key) === 1) return key
    const position = left.get(key) ?? 1
    left.set(key, position - 1)
    return freeKey(key, position, taken)
  })
}

function wantedKey(item: Identified, guidRepeats: boolean): string {
  const { guid, link } = item
  if (guid !== null && !guidRepeats) return shortened(`guid:${guid}`)
  if (guid !== null) return shortened(`guid+link:${guid} ${link ?? ''}`)
  if (link !== null) return shortened(`link:${link}`)
  return `text:${hashText(`${item.title}\n${item.html}`)}`
}

/** The oldest of the same keeps the plain key. A feed may hold, as a guid, what would be made here; then the next number is taken. */
function freeKey(key: string, position: number, taken: Set<string>): string {
  let candidate = position === 1 ? key : `${key} #${position}`
  for (let number = position; taken.has(candidate); number++) candidate = `${key} #${number}+`
  taken.add(candidate)
  return candidate
}

function shortened(key: string): string {
  return key.length <= longestPlainKey ? key : `hash:${hashText(key)}`
}

function countOf<Value>(values: readonly Value[]): Map<Value, number> {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
