import type { Conditions } from '../../shared/conditions'
import type { ArticleId, MarkRange, TimelineCursor } from '../../shared/model'
import type { StoreWrites } from '../../shared/store-contract'

interface MarkOrder {
  readonly mark: number
  readonly match: Conditions['match']
  /** A word, or whatever is starred; both or either. */
  readonly word: string
  readonly range: MarkRange | undefined
  readonly limit: number
  readonly now: number
}

/** Saves a search, marks all that it finds part by part, and deletes it. */
export function markSaved(store: StoreWrites, { mark, match, word, range, limit, now }: MarkOrder): void {
  const of = [
    { type: 'text', field: 'anywhere', test: 'words', value: word },
    { type: 'state', state: 'starred' },
  ] as const
  const id = store.createSavedSearch({ title: 'A search', conditions: { match, of } })
  if (id === null) throw new Error('There are too many searches')
  const asOf = Number.MAX_SAFE_INTEGER as ArticleId
  let after: TimelineCursor | null = null
  do {
    after = store.markSavedSlice({ mark, id, asOf, after, limit, now, ...(range && { range }) }).next
  } while (after !== null)
  store.deleteSavedSearch({ id })
}
