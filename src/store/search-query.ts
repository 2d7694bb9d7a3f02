import type { SearchScope } from '../shared/search'
import { readSearchText, type SearchWord } from '../shared/search-words'
import { spaceScripts } from './search-text'

/**
 * The question in the language of FTS5 (sqlite.org/fts5.html, section 3), or null where nothing is asked for. Each word is
 * quoted, so that none of it is syntax; FTS5 splits it exactly as it split the articles.
 */
export function toMatchExpression(text: string, within: SearchScope): string | null {
  const { wanted, unwanted } = readSearchText(text)
  if (wanted.length === 0) return null
  const words = [wanted.map(quoted).join(' '), ...unwanted.map(quoted)].join(' NOT ')
  const inText = `{title body} : (${words})`
  return within === 'everywhere' ? inText : `${inText} AND feed : "${within}"`
}

function quoted({ text, isBeginning }: SearchWord): string {
  const string = `"${spaceScripts(text).replaceAll('"', '""')}"`
  return isBeginning ? `${string} *` : string
}
