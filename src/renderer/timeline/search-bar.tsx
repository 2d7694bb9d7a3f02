import { X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { Texts } from '../../shared/texts/texts'
import { newSavedSearch } from '../actions/saved-search-actions'
import { closeSearch, searchEverywhere, searchFieldId, searchNow, typeSearch } from '../actions/search-actions'
import { type SearchState, useSearch } from '../stores/search-store'
import { useSelection } from '../stores/selection-store'
import { useTexts } from '../texts'
import { IconButton } from '../ui/icon-button'

/** The search over the timeline: its field, where it looks, and how much it found. */
export function SearchBar() {
  const { timeline, keys, savedSearches } = useTexts()
  const search = useSearch()
  const within = useSelection(({ view }) => (view.type === 'feed' || view.type === 'folder' ? view.type : null))
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <search className="search-bar" aria-label={timeline.articles}>
      <div className="search-line">
        <input
          ref={field}
          id={searchFieldId}
          type="search"
          aria-label={timeline.search.articles}
          placeholder={timeline.search.articles}
          autoComplete="off"
          spellCheck={false}
          value={search.text}
          onChange={(event) => typeSearch(event.target.value)}
          onKeyDown={onFieldKey}
        />
        <IconButton icon={X} label={timeline.search.close} keys={keys.caps.escape} onClick={leave} />
      </div>
      {within !== null && <SearchScope within={within} everywhere={search.everywhere} />}
      <div className="search-foot">
        <p className="search-found" role="status">
          {foundText(timeline, search.answer)}
        </p>
        {search.answer !== null && (
          <button type="button" className="search-save" onClick={newSavedSearch}>
            {savedSearches.saveThis}
          </button>
        )}
      </div>
    </search>
  )
}

function onFieldKey(event: KeyboardEvent): void {
  if (event.nativeEvent.isComposing) return
  if (event.key === 'Escape') leave()
  else if (event.key === 'ArrowDown' || event.key === 'Enter') void enterList(event.key === 'Enter')
  else return
  event.preventDefault()
}

function leave(): void {
  closeSearch()
  document.getElementById('timeline-list')?.focus()
}

async function enterList(askFirst: boolean): Promise<void> {
  if (askFirst) await searchNow()
  document.getElementById('timeline-list')?.focus()
}

function SearchScope({ within, everywhere }: { readonly within: 'feed' | 'folder'; readonly everywhere: boolean }) {
  const { organising, timeline } = useTexts()
  const { search } = timeline
  const choice = (label: string, value: boolean) => (
    <label>
      <input type="radio" name="search-scope" checked={everywhere === value} onChange={() => searchEverywhere(value)} />
      {label}
    </label>
  )
  return (
    <fieldset className="search-scope">
      <legend className="unseen">{search.where}</legend>
      {choice(within === 'feed' ? search.inThisFeed : organising.inThisFolder, false)}
      {choice(search.everywhere, true)}
    </fieldset>
  )
}

function foundText({ search }: Texts['timeline'], answer: SearchState['answer']): string {
  if (answer === null || answer.hits === null) return ''
  const { count, isExact } = answer.hits
  return search.found(count, isExact, answer.indexing)
}
