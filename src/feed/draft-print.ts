import type { DraftFeed, DraftItem } from './draft-feed'
import { hashText } from './hash-text'
import { limits } from './limits'

/** What of a hash a whole number holds exactly: 52 bits. */
const digits = 13

/**
 * A number for each item of a document as it came, in their order. Where an item of a later document of the same feed has
 * the same one, finishing it would give what it gave before: there is nothing new in it. Two items of a feed have the same by
 * chance about once in 10¹⁵ pairs.
 */
export function draftPrints(feed: DraftFeed, url: string): Float64Array {
  const around = JSON.stringify([url, feed.siteUrl, feed.language, feed.authors])
  // What a document has beyond that is never finished, so it is never known either.
  return Float64Array.from(feed.items.slice(0, limits.items), (item) => printOf(around + JSON.stringify(partsOf(item))))
}

/** All but how often it was talked about, which changes every minute and is not kept. */
function partsOf(item: DraftItem): readonly unknown[] {
  return [
    [item.guid, item.link, item.originalLink, item.titleHtml, item.imageUrl, item.language],
    [item.publishedAt, item.createdAt, item.updatedAt],
    [item.content, item.summary],
    [item.authors, item.categories, item.enclosures, item.media],
  ]
}

function printOf(text: string): number {
  return Number.parseInt(hashText(text).slice(0, digits), 16)
}
