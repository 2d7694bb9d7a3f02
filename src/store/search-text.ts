import { plainText } from '../feed/plain-text'
import { unspacedScript } from '../shared/search-words'

/** Characters of an article's text that can be found; a book pasted into a feed is found by its beginning. */
const longestText = 100_000

/** A body as the index takes it: without markup. */
export function searchableBody(html: string): string {
  return spaceScripts(plainText(html, longestText))
}

/**
 * Chinese, Japanese, Thai and others put no spaces between words, and the index would take a sentence for one word. Each of
 * their characters becomes one, so that a word is found as the phrase of its characters.
 */
export function spaceScripts(text: string): string {
  return text.replace(unspacedScript, ' $& ')
}
