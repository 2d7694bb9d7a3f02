import type { Conditions } from '../../shared/conditions'
import type { SavedSearchId } from '../../shared/model'
import type { SavedCount, SavedSearch } from '../../shared/saved-searches'
import { request } from '../bridge'
import { useOrganising } from '../stores/organising-store'
import { useSavedSearches, withCounts } from '../stores/saved-searches-store'
import { useSearch } from '../stores/search-store'
import { useSelection } from '../stores/selection-store'
import { showError, showToast } from '../stores/toast-store'
import { texts } from '../texts'
import { chooseView, reloadView } from './timeline-actions'
import { rereadRows } from './timeline-arrivals'

/** Takes the saved searches as main tells them. One that is shown and was changed is read again; one that is gone is left. */
export function takeSavedSearches(searches: readonly SavedSearch[]): void {
  const before = useSavedSearches.getState().searches
  useSavedSearches.setState({ searches })
  const { view } = useSelection.getState()
  if (view.type !== 'saved') return
  const shown = searches.find(({ id }) => id === view.searchId)
  const was = before.find(({ id }) => id === view.searchId)
  if (shown === undefined) chooseView({ type: 'all' })
  else if (JSON.stringify(shown.conditions) !== JSON.stringify(was?.conditions)) reloadView()
}

/** Takes how much is unread. Where the search that is shown has more or less, its rows are read again in place. */
export function takeSavedCounts(counts: readonly SavedCount[]): void {
  useSavedSearches.setState((list) => withCounts(list, counts))
  const { view } = useSelection.getState()
  if (view.type === 'saved' && counts.some(({ id }) => id === view.searchId)) void rereadRows()
}

/** Opens the editor for a new search: of what is searched for now, where something is. */
export function newSavedSearch(): void {
  useSelection.setState({ dialog: { type: 'saved-search', search: null, ...draftNow() }, sidebarOpen: false })
}

/** Opens the editor of a search that was saved. */
export function editSavedSearch(search: SavedSearch): void {
  const { title, conditions } = search
  useSelection.setState({ dialog: { type: 'saved-search', search: search.id, title, conditions }, sidebarOpen: false })
}

/** The same for the search that is shown. */
export function editShownSearch(): void {
  const { view } = useSelection.getState()
  const shown = useSavedSearches.getState().searches.find(({ id }) => view.type === 'saved' && id === view.searchId)
  if (shown !== undefined) editSavedSearch(shown)
}

function draftNow(): { readonly title: string; readonly conditions: Conditions } {
  const { open, text, everywhere } = useSearch.getState()
  const { view } = useSelection.getState()
  const value = open ? text.trim() : ''
  const words = { type: 'text', field: 'anywhere', test: 'words', value } as const
  const within =
    everywhere || value === ''
      ? []
      : view.type === 'feed'
        ? [{ type: 'feed', feedId: view.feedId } as const]
        : view.type === 'folder'
          ? [{ type: 'folder', folderId: view.folderId } as const]
          : []
  return { title: value, conditions: { match: 'all', of: [words, ...within] } }
}

/** Stores what the editor holds. Answers with the sentence of what went wrong, or null. */
export async function saveSearch(
  id: SavedSearchId | null,
  title: string,
  conditions: Conditions,
): Promise<string | null> {
  if (id !== null) {
    const reply = await request('saved:change', { id, title, conditions })
    return reply.ok ? null : reply.failure.message
  }
  const reply = await request('saved:create', { title, conditions })
  if (!reply.ok) return reply.failure.message
  chooseView({ type: 'saved', searchId: reply.value.id })
  return null
}

/** Deletes a saved search and offers to take it back. No article changes by it. */
export async function deleteSavedSearch(id: SavedSearchId): Promise<void> {
  const reply = await request('saved:delete', { id })
  if (!reply.ok) {
    showError(reply.failure.message)
    return
  }
  const undo = { label: texts().common.undo, run: () => void restoreSavedSearch(id) }
  const message = texts().savedSearches.deleted(reply.value.title)
  showToast({ tone: 'plain', message, action: undo, milliseconds: 10_000 })
}

async function restoreSavedSearch(id: SavedSearchId): Promise<void> {
  const reply = await request('saved:restore', { id })
  if (!reply.ok) showError(reply.failure.message)
}

/** A saved search by its number. */
export function savedSearchById(id: SavedSearchId): SavedSearch | undefined {
  return useSavedSearches.getState().searches.find((search) => search.id === id)
}

/** Moves a saved search before or after another one. */
export async function moveSavedBeside(
  id: SavedSearchId,
  other: SavedSearchId,
  side: 'before' | 'after',
): Promise<void> {
  const rest = useSavedSearches.getState().searches.filter((search) => search.id !== id)
  await placeSaved(id, rest.findIndex((search) => search.id === other) + (side === 'after' ? 1 : 0))
}

/** Moves a saved search one place up or down. */
export async function moveSavedStep(id: SavedSearchId, step: 1 | -1): Promise<void> {
  const { searches } = useSavedSearches.getState()
  const index = searches.findIndex((search) => search.id === id) + step
  const title = savedSearchById(id)?.title ?? ''
  if (index < 0 || index >= searches.length) useOrganising.setState({ said: texts().organising.atTheEnd(title) })
  else await placeSaved(id, index)
}

/** Shown at once, and as it was where it cannot be stored. */
async function placeSaved(id: SavedSearchId, index: number): Promise<void> {
  const { searches: before } = useSavedSearches.getState()
  const moved = savedSearchById(id)
  if (moved === undefined) return
  const searches = before.filter((search) => search.id !== id).toSpliced(index, 0, moved)
  useSavedSearches.setState({ searches })
  const reply = await request('saved:arrange', { order: searches.map((search) => search.id) })
  if (!reply.ok) {
    useSavedSearches.setState({ searches: before })
    showError(reply.failure.message)
    return
  }
  useOrganising.setState({ said: texts().organising.moved(moved.title, index + 1, searches.length) })
}
