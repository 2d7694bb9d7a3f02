import { X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { closeSearch, searchEverywhere, searchFieldId, searchNow, typeSearch } from '../actions/search-actions'
import { type SearchState, useSearch } from '../stores/search-store'
import { useSelection } from '../stores/selection-store'
import { countOf, formatNumber } from '../text/amount'
import { IconButton } from '../ui/icon-button'

/** The search over the timeline: its field, where it looks, and how much it found. */
export function SearchBar() {
  const search = useSearch()
  const inFeed = useSelection((state) => state.view.type === 'feed')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <search className="search-bar" aria-label="Articles">
      <div className="search-line">
        <input
          ref={field}
          id={searchFieldId}
          type="search"
          aria-label="Search articles"
          placeholder="Search articles"
          autoComplete="off"
          spellCheck={false}
          value={search.text}
          onChange={(event) => typeSearch(event.target.value)}
          onKeyDown={onFieldKey}
        />
        <IconButton icon={X} label="Close search" keys="Esc" onClick={leave} />
      </div>
      {inFeed && <SearchScope everywhere={search.everywhere} />}
      <p className="search-found" role="status">
        {foundText(search.answer)}
      </p>
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

function SearchScope({ everywhere }: { readonly everywhere: boolean }) {
  const choice = (label: string, value: boolean) => (
    <label>
      <input type="radio" name="search-scope" checked={everywhere === value} onChange={() => searchEverywhere(value)} />
      {label}
    </label>
  )
  return (
    <fieldset className="search-scope">
      <legend className="unseen">Where to search</legend>
      {choice('In this feed', false)}
      {choice('Everywhere', true)}
    </fieldset>
  )
}

function foundText(answer: SearchState['answer']): string {
  if (answer === null || answer.hits === null) return ''
  const { count, isExact } = answer.hits
  const found = isExact ? countOf(count, 'article') : `More than ${formatNumber(count)} articles`
  return answer.indexing ? `${found} so far: some are still being indexed` : found
}
