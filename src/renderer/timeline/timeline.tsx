import { reloadView } from '../actions/timeline-actions'
import { pickedIn, usePicked } from '../stores/picked-store'
import { useSearch } from '../stores/search-store'
import { rowCount, type TimelineState } from '../stores/timeline-state'
import { useTimeline } from '../stores/timeline-store'
import { useTexts } from '../texts'
import { Button } from '../ui/button'
import { EmptyTimeline } from './empty-timeline'
import { PickedBar } from './picked-bar'
import { SearchBar } from './search-bar'
import { TimelineHeader } from './timeline-header'
import { TimelineList } from './timeline-list'

/** The middle pane: the articles of the chosen view. */
export function Timeline() {
  const { timeline } = useTexts()
  const state = useTimeline()
  const picked = usePicked((store) => pickedIn(store, state))
  const searching = useSearch((search) => search.open)
  const empty = state.phase === 'ready' && rowCount(state) === 0
  return (
    <section className="pane timeline" aria-label={timeline.timeline}>
      {picked === null ? <TimelineHeader /> : <PickedBar picked={picked} />}
      {searching && <SearchBar />}
      {empty ? <EmptyTimeline /> : <TimelineList state={state} />}
      <TimelineFailure state={state} />
    </section>
  )
}

function TimelineFailure({ state }: { readonly state: TimelineState }) {
  const { common } = useTexts()
  if (state.message === null) return null
  return (
    <div className="pane-failure" role="alert">
      <p>{state.message}</p>
      <Button onClick={reloadView}>{common.tryAgain}</Button>
    </div>
  )
}
