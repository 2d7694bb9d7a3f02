import type { ParsedItem } from '../shared/parsed-feed'
import { maxBatchCharacters, maxItemsPerBatch } from '../shared/poller-contract'

/** Cuts a document's items into parts that fit a batch each, in order; always one part at least, be it empty. */
export function splitDocument(items: readonly ParsedItem[]): readonly (readonly ParsedItem[])[] {
  const parts: ParsedItem[][] = []
  let part: ParsedItem[] = []
  let characters = 0
  for (const item of items) {
    const isFull = part.length === maxItemsPerBatch || characters + item.html.length > maxBatchCharacters
    if (isFull && part.length > 0) {
      parts.push(part)
      part = []
      characters = 0
    }
    part.push(item)
    characters += item.html.length
  }
  parts.push(part)
  return parts
}
