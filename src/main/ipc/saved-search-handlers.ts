import type { SavedSearchId } from '../../shared/model'
import type { SavedSearch } from '../../shared/saved-searches'
import type { DeletedSearch } from '../../shared/store/saved-searches'
import type { StoreClient } from '../../shared/store-contract'
import type { SavedSearchChannels } from '../../shared/window/saved-search-channels'
import type { SavedCounts } from '../saved-counts'
import { texts } from '../texts'
import { done, type Handlers, refused } from './reply'

/** Saved searches: each change is told to the window with all of them, and they are counted anew. */
export function savedSearchHandlers(dependencies: {
  readonly store: Pick<
    StoreClient,
    | 'listSavedSearches'
    | 'createSavedSearch'
    | 'changeSavedSearch'
    | 'deleteSavedSearch'
    | 'restoreSavedSearch'
    | 'arrangeSavedSearches'
  >
  readonly counts: Pick<SavedCounts, 'changed' | 'count'>
  readonly push: (searches: readonly SavedSearch[]) => void
}): Handlers<keyof SavedSearchChannels> {
  const { store, counts, push } = dependencies
  const deleted = new Map<SavedSearchId, DeletedSearch>()

  async function tell(): Promise<void> {
    push(await store.listSavedSearches({}))
    counts.changed()
  }

  return {
    'saved:create': async (command) => {
      const id = await store.createSavedSearch(command)
      if (id === null) return refused(texts().savedSearches.tooMany)
      await tell()
      return done({ id })
    },
    'saved:change': async (command) => {
      if (!(await store.changeSavedSearch(command))) return refused(texts().savedSearches.isGone)
      await tell()
      return done(null)
    },
    'saved:delete': async ({ id }) => {
      const search = await store.deleteSavedSearch({ id })
      if (search === null) return refused(texts().savedSearches.isGone)
      deleted.set(id, search)
      await tell()
      return done({ title: search.title })
    },
    'saved:restore': async ({ id }) => {
      const search = deleted.get(id)
      if (search === undefined) return refused(texts().savedSearches.isGone)
      await store.restoreSavedSearch({ search })
      deleted.delete(id)
      await tell()
      return done(null)
    },
    'saved:arrange': async (command) => {
      await store.arrangeSavedSearches(command)
      push(await store.listSavedSearches({}))
      return done(null)
    },
    'saved:count': async ({ conditions }) => done(await counts.count(conditions)),
  }
}
