import { assertNever } from '../shared/assert-never'
import { type Condition, type Conditions, patternOf, type TextField } from '../shared/conditions'
import { fold } from '../shared/fold'
import type { FeedId, FolderId } from '../shared/model'
import { plainText } from './plain-text'

/** What a rule may look at of an article. */
export interface RuledArticle {
  readonly feedId: FeedId
  /** The feed's folder and those around it. */
  readonly folderIds: ReadonlySet<FolderId>
  readonly title: string
  readonly html: string
  readonly author: string | null
  readonly link: string | null
  readonly categories: readonly string[]
}

/** The texts of one article by their fields, each made when it is first asked for. */
interface Texts {
  readonly of: (field: TextField) => readonly string[]
  readonly folded: (field: TextField) => readonly string[]
}

/** So much of a text is looked at: a book pasted into a feed is judged by its beginning. */
export const longestRuled = 20_000

/** Tries rules on one article; its texts are made once, however many rules look at them. */
export function ruledArticle(article: RuledArticle): (conditions: Conditions) => boolean {
  const texts = textsOf(article)
  return ({ match, of }) => {
    const holds = (condition: Condition): boolean => conditionHolds(condition, article, texts)
    return match === 'all' ? of.length > 0 && of.every(holds) : of.some(holds)
  }
}

function conditionHolds(condition: Condition, article: RuledArticle, texts: Texts): boolean {
  switch (condition.type) {
    case 'feed':
      return article.feedId === condition.feedId
    case 'folder':
      return article.folderIds.has(condition.folderId)
    case 'text':
      return textHolds(condition, texts)
    case 'age':
    case 'state':
      // A rule looks at what an article says, not at what becomes of it.
      return false
    default:
      return assertNever(condition)
  }
}

function textHolds({ field, test, value }: Extract<Condition, { type: 'text' }>, texts: Texts): boolean {
  const wanted = fold(value.trim())
  switch (test) {
    case 'contains':
      return texts.folded(field).some((text) => text.includes(wanted))
    case 'lacks':
      return !texts.folded(field).some((text) => text.includes(wanted))
    case 'matches': {
      const pattern = compiled(value)
      return pattern !== null && texts.of(field).some((text) => pattern.test(text))
    }
    case 'words':
      return false
    default:
      return assertNever(test)
  }
}

const known = new Map<string, RegExp | null>()
const mostKnown = 200

function compiled(source: string): RegExp | null {
  const pattern = known.get(source) ?? patternOf(withoutLead(source))
  if (known.size >= mostKnown) known.clear()
  known.set(source, pattern)
  return pattern
}

/**
 * An expression without a `.*` at its beginning. It is found in the same texts, since what is looked for may stand anywhere;
 * with it, the engine would read the rest of the text once more from each of its characters.
 */
export function withoutLead(source: string): string {
  return source.replace(/^(?:\.\*\??)+/, '')
}

function textsOf({ title, html, author, link, categories }: RuledArticle): Texts {
  const made = new Map<string, readonly string[]>()
  const once = (key: string, make: () => readonly string[]): readonly string[] => {
    const known = made.get(key) ?? make()
    made.set(key, known)
    return known
  }
  const text = (): readonly string[] => once('text', () => [plainText(html, longestRuled)])
  const of = (field: TextField): readonly string[] => {
    switch (field) {
      case 'anywhere':
        return [title, ...text()]
      case 'title':
        return [title]
      case 'text':
        return text()
      case 'author':
        return author === null ? [] : [author]
      case 'link':
        return link === null ? [] : [link]
      case 'category':
        return categories
      default:
        return assertNever(field)
    }
  }
  const folded = (field: TextField): readonly string[] =>
    field === 'anywhere' ? [...folded('title'), ...folded('text')] : once(`folded ${field}`, () => of(field).map(fold))
  return { of, folded }
}
