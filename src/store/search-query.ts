import type { FeedId } from '../shared/model'
import { readSearchText, type SearchWord } from '../shared/search-words'
import { spaceScripts } from './search-text'

/**
 * The question in the language of FTS5 (sqlite.org/fts5.html, section 3), or null where nothing is asked for or nowhere. Each word is
 * quoted, so that none of it is syntax; FTS5 splits it exactly as it split the articles.
 */
export function toMatchExpression(text: string, within: readonly FeedId[] | 'everywhere'): string | null {
  const inText = wordsExpression(text, 'title body')
  if (inText === null || within === 'everywhere') return inText
  if (within.length === 0) return null
  return `${inText} AND feed : (${within.map((feedId) => `"${feedId}"`).join(' OR ')})`
}

/** The same for some columns of the index, in one expression that others can be joined to; null where no word is asked for. */
export function wordsExpression(text: string, columns: string): string | null {
  const { wanted, unwanted } = readSearchText(text)
  if (wanted.length === 0) return null
  return `{${columns}} : (${[wanted.map(quoted).join(' '), ...unwanted.map(quoted)].join(' NOT ')})`
}

function quoted({ text, isBeginning }: SearchWord): string {
  const string = `"${spaceScripts(text).replaceAll('"', '""')}"`
  return isBeginning ? `${string} *` : string
}
