import type { ArticleState, Condition, TextField, TextTest } from '../../shared/conditions'
import type { FeedId, FolderId } from '../../shared/model'

/** What a condition is about, as one choice of a list. */
export type ConditionKind = TextField | 'feed' | 'folder' | 'age' | 'state'

/** What an editor offers: searches look up words, rules look at one article. */
export interface Offered {
  readonly kinds: readonly ConditionKind[]
  readonly testsOf: (field: TextField) => readonly TextTest[]
  readonly states: readonly ArticleState[]
}

export const forSearches: Offered = {
  kinds: ['anywhere', 'title', 'text', 'author', 'feed', 'folder', 'age', 'state'],
  testsOf: (field) => (field === 'author' ? ['contains'] : ['words']),
  states: ['unread', 'read', 'starred', 'audio', 'image'],
}

export const forRules: Offered = {
  kinds: ['anywhere', 'title', 'text', 'author', 'link', 'category', 'feed', 'folder'],
  testsOf: () => ['contains', 'lacks', 'matches'],
  states: [],
}

/** What there is to choose from. */
export interface Places {
  readonly feeds: readonly { readonly id: FeedId; readonly title: string }[]
  readonly folders: readonly { readonly id: FolderId; readonly path: string }[]
}

export function kindOf(condition: Condition): ConditionKind {
  return condition.type === 'text' ? condition.field : condition.type
}

/** The condition as it becomes when it is to be about something else; a text that was typed stays. */
export function withKind(condition: Condition, kind: ConditionKind, offered: Offered, places: Places): Condition {
  switch (kind) {
    case 'feed':
      return { type: 'feed', feedId: places.feeds[0]?.id ?? (0 as FeedId) }
    case 'folder':
      return { type: 'folder', folderId: places.folders[0]?.id ?? (0 as FolderId) }
    case 'age':
      return { type: 'age', side: 'within', days: 7 }
    case 'state':
      return { type: 'state', state: offered.states[0] ?? 'unread' }
    default: {
      const tests = offered.testsOf(kind)
      const before = condition.type === 'text' ? condition : { test: 'words' as const, value: '' }
      const test = tests.includes(before.test) ? before.test : (tests[0] ?? 'contains')
      return { type: 'text', field: kind, test, value: before.value }
    }
  }
}

/** A condition as it is added: empty, about the first thing that is offered. */
export function newCondition({ kinds, testsOf }: Offered): Condition {
  const [kind = 'anywhere'] = kinds
  const field = kind === 'feed' || kind === 'folder' || kind === 'age' || kind === 'state' ? 'anywhere' : kind
  return { type: 'text', field, test: testsOf(field)[0] ?? 'contains', value: '' }
}
