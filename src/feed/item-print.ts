import type { ParsedItem } from '../shared/parsed-feed'
import { hashText } from './hash-text'

/** What of a hash a whole number holds exactly: 52 bits. */
const digits = 13

/**
 * A number for an item as it is now: the same number in a later document of the same feed means that nothing of it has
 * changed that the store would keep. Two of a feed's items have one by chance about once in 10¹⁵ pairs.
 */
export function itemPrint({ key, contentHash }: Pick<ParsedItem, 'key' | 'contentHash'>): number {
  return Number.parseInt(hashText(`${contentHash} ${key}`).slice(0, digits), 16)
}
