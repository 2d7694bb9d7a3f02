import { assertNever } from '../shared/assert-never'
import type { Condition, Conditions } from '../shared/conditions'
import { fold } from '../shared/fold'
import type { ListChoice } from '../shared/model'
import { feedsInside } from './levels'
import { wordsExpression } from './search-query'

/** One walk in the order of dates: a statement for each direction, and what it is asked with besides the place. */
export interface ConditionWalk {
  readonly older: string
  readonly newer: string
  readonly parameters: Readonly<Record<string, string | number>>
  /** The walk is along the search index, which keeps the order of dates by hours only. */
  readonly byHours: boolean
}

/** What a condition adds: to the words that are looked for, to the index that is walked, to what is tested on each row. */
interface Part {
  readonly words?: string
  readonly index?: 'unread' | 'starred' | 'feed'
  /** Narrows the stretch of the index that is walked. */
  readonly bounds?: string
  readonly test?: string
  readonly parameters?: Readonly<Record<string, string | number>>
}

const dayMs = 86_400_000
const never = '0'
const notRemoved = 's.feed_id NOT IN (SELECT id FROM feeds WHERE removed_at IS NOT NULL)'
const columnsOf = { anywhere: 'title body', title: 'title', text: 'body' } as const

/**
 * The walks that find what meets conditions. Where all must hold it is one walk, along the index that leaves the least to be
 * looked at; where any may, each condition has a walk of its own, and the hits are what all of them give together.
 */
export function conditionWalks(
  conditions: Conditions,
  list: Pick<ListChoice, 'unreadOnly'>,
  now: number,
): readonly ConditionWalk[] {
  const unread: readonly Part[] = list.unreadOnly ? [{ index: 'unread', test: 's.read = 0' }] : []
  const parts = conditions.of.map((condition, number) => partOf(condition, number, now))
  if (parts.length === 0) return []
  const groups = conditions.match === 'all' ? [parts] : parts.map((part) => [part])
  return groups.map((group) => walkOf([...group, ...unread]))
}

function partOf(condition: Condition, number: number, now: number): Part {
  const name = `p${number}`
  switch (condition.type) {
    case 'text':
      return textPart(condition, name)
    case 'feed':
      return { index: 'feed', test: `s.feed_id = @${name}`, parameters: { [name]: condition.feedId } }
    case 'folder':
      return {
        test: `s.feed_id IN (${feedsInside.replace('@folderId', `@${name}`)})`,
        parameters: { [name]: condition.folderId },
      }
    case 'age': {
      const side = condition.side === 'within' ? '>=' : '<'
      return { bounds: `s.sort_at ${side} @${name}`, parameters: { [name]: now - condition.days * dayMs } }
    }
    case 'state':
      return statePart(condition.state)
    default:
      return assertNever(condition)
  }
}

function textPart({ field, test, value }: Extract<Condition, { type: 'text' }>, name: string): Part {
  if (test === 'words' && (field === 'anywhere' || field === 'title' || field === 'text')) {
    const words = wordsExpression(value, columnsOf[field])
    return words === null ? { test: never } : { words }
  }
  if (field !== 'author' || test !== 'contains') return { test: never }
  return {
    test: `EXISTS (SELECT 1 FROM articles AS a WHERE a.id = s.id AND folded_has(a.author, @${name}))`,
    parameters: { [name]: fold(value.trim()) },
  }
}

function statePart(state: Extract<Condition, { type: 'state' }>['state']): Part {
  switch (state) {
    case 'unread':
      return { index: 'unread', test: 's.read = 0' }
    case 'read':
      return { test: 's.read = 1' }
    case 'starred':
      return { index: 'starred', test: 's.starred = 1' }
    case 'audio':
      return { test: ofArticle(`a.enclosures LIKE '%"type":"audio/%'`) }
    case 'image':
      return { test: ofArticle('a.thumbnail IS NOT NULL') }
    case 'hidden':
      return { test: never }
    default:
      return assertNever(state)
  }
}

function ofArticle(condition: string): string {
  return `EXISTS (SELECT 1 FROM articles AS a WHERE a.id = s.id AND ${condition})`
}

function walkOf(parts: readonly Part[]): ConditionWalk {
  const words = parts.flatMap((part) => part.words ?? [])
  const bounds = parts.flatMap((part) => part.bounds ?? [])
  const tests = [notRemoved, ...new Set(parts.flatMap((part) => part.test ?? []))].join(' AND ')
  const parameters = Object.assign({}, ...parts.map((part) => part.parameters ?? {}))
  const source = words.length > 0 ? wordsSource(bounds) : indexSource(parts, bounds)
  return {
    older: `SELECT s.id, s.sort_at AS sortAt, ${tests} AS hit ${source.older}`,
    newer: `SELECT s.id, s.sort_at AS sortAt, ${tests} AS hit ${source.newer}`,
    parameters: words.length > 0 ? { ...parameters, words: words.join(' AND ') } : parameters,
    byHours: words.length > 0,
  }
}

function wordsSource(bounds: readonly string[]): { readonly older: string; readonly newer: string } {
  const sql = (side: '<' | '>', direction: 'ASC' | 'DESC'): string => `
    FROM article_words AS w CROSS JOIN statuses AS s ON s.id = 4294967295 - (w.rowid & 4294967295)
    WHERE w.article_words MATCH @words AND w.rowid ${side === '<' ? '>=' : '<='} @fromRow AND s.deleted = 0
      AND ${[...bounds, `(s.sort_at, s.id) ${side} (@sortAt, @id)`].join(' AND ')}
    ORDER BY w.rowid ${direction}`
  return { older: sql('<', 'ASC'), newer: sql('>', 'DESC') }
}

/** The index with the fewest entries that hold all hits, in the order of dates. */
function indexSource(parts: readonly Part[], bounds: readonly string[]) {
  const has = (index: Part['index']): boolean => parts.some((part) => part.index === index)
  const feed = parts.find((part) => part.index === 'feed')
  const [index, listed] = has('starred')
    ? ['statuses_starred', ['s.starred = 1']]
    : feed?.test !== undefined
      ? has('unread')
        ? ['statuses_unread_of_feed', ['s.read = 0', feed.test]]
        : ['statuses_of_feed', [feed.test]]
      : has('unread')
        ? ['statuses_unread', ['s.read = 0']]
        : ['statuses_by_date', []]
  const sql = (side: '<' | '>', direction: 'ASC' | 'DESC'): string => `
    FROM statuses AS s INDEXED BY ${index}
    WHERE ${['s.deleted = 0', ...listed, ...bounds, `(s.sort_at, s.id) ${side} (@sortAt, @id)`].join(' AND ')}
    ORDER BY s.sort_at ${direction}, s.id ${direction}`
  return { older: sql('<', 'DESC'), newer: sql('>', 'ASC') }
}
