/** What a saved search asks for and what a rule looks at: conditions of an article, all of which hold or any one. */
import type { FeedId, FolderId } from './model'
import { readSearchText } from './search-words'

/** Where a text is looked for; `anywhere` is the title and the text. */
const textFields = ['anywhere', 'title', 'text', 'author', 'link', 'category'] as const
export type TextField = (typeof textFields)[number]

/**
 * `words` as the search field reads them; `contains` and `lacks` take a text as it is; `matches` is a regular expression.
 */
const textTests = ['words', 'contains', 'lacks', 'matches'] as const
export type TextTest = (typeof textTests)[number]

const articleStates = ['unread', 'read', 'starred', 'audio', 'image', 'hidden'] as const
export type ArticleState = (typeof articleStates)[number]

export type Condition =
  | { readonly type: 'text'; readonly field: TextField; readonly test: TextTest; readonly value: string }
  | { readonly type: 'feed'; readonly feedId: FeedId }
  /** In the folder, or in a folder within it. */
  | { readonly type: 'folder'; readonly folderId: FolderId }
  /** Dated within so many days, or before them. */
  | { readonly type: 'age'; readonly side: 'within' | 'before'; readonly days: number }
  | { readonly type: 'state'; readonly state: ArticleState }

export interface Conditions {
  readonly match: 'all' | 'any'
  readonly of: readonly Condition[]
}

export const most = { conditions: 20, letters: 400, days: 36_500 } as const

/** Why a condition says nothing yet. */
export type ConditionProblem = 'empty' | 'no-words' | 'bad-pattern' | 'bad-days'

/** What is wrong with a condition as a person left it; null where it can be asked. */
export function problemOf(condition: Condition): ConditionProblem | null {
  if (condition.type === 'age') {
    const { days } = condition
    return Number.isInteger(days) && days >= 1 && days <= most.days ? null : 'bad-days'
  }
  if (condition.type !== 'text') return null
  const { test, value } = condition
  if (value.trim() === '') return 'empty'
  if (test === 'words') return readSearchText(value).wanted.length === 0 ? 'no-words' : null
  return test === 'matches' && patternOf(value) === null ? 'bad-pattern' : null
}

/** Whether conditions can be stored: at least one, and nothing wrong with any. */
export function areComplete({ of }: Conditions): boolean {
  return of.length > 0 && of.length <= most.conditions && of.every((condition) => problemOf(condition) === null)
}

/** A regular expression as rules take it: whatever the case, by whole characters. Null where it is none. */
export function patternOf(source: string): RegExp | null {
  try {
    return new RegExp(source, 'iu')
  } catch {
    return null
  }
}

const isId = (value: unknown): boolean => Number.isSafeInteger(value)
const isOneOf = (values: readonly string[], value: unknown): boolean => values.includes(value as string)

/** Whether what was stored, or what the window sent, has the shape of conditions. */
export function isConditions(value: unknown): value is Conditions {
  if (!isRecord(value) || (value.match !== 'all' && value.match !== 'any')) return false
  return Array.isArray(value.of) && value.of.length <= most.conditions && value.of.every(isCondition)
}

function isCondition(value: unknown): value is Condition {
  if (!isRecord(value)) return false
  switch (value.type) {
    case 'text':
      return isOneOf(textFields, value.field) && isOneOf(textTests, value.test) && isShort(value.value)
    case 'feed':
      return isId(value.feedId)
    case 'folder':
      return isId(value.folderId)
    case 'age':
      return isOneOf(['within', 'before'], value.side) && typeof value.days === 'number'
    case 'state':
      return isOneOf(articleStates, value.state)
    default:
      return false
  }
}

function isShort(value: unknown): boolean {
  return typeof value === 'string' && value.length <= most.letters
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
