import type { ParsedItem } from '../shared/parsed-feed'
import { hashText } from './hash-text'

/** A hash of what a person would see change. Two equal ones mean a repeat; a new one under a known key means an edit. */
export function contentHash(item: Pick<ParsedItem, 'title' | 'html' | 'link' | 'enclosures'>): string {
  const { title, html, link, enclosures } = item
  // JSON keeps the parts apart: no title can run over into the body.
  return hashText(JSON.stringify([title, html, link, enclosures.map(({ url, type }) => [url, type])]))
}
