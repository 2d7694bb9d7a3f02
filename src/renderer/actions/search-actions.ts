import type { TimelineView } from '../../shared/model'
import type { SearchQuestion, SearchScope } from '../../shared/search'
import { request } from '../bridge'
import { useFeeds } from '../stores/feeds-store'
import { asTimelinePage } from '../stores/search-page'
import { noSearch, useSearch } from '../stores/search-store'
import { useSelection } from '../stores/selection-store'
import { useTimeline } from '../stores/timeline-store'
import { closeArticle, openArticle } from './article-actions'
import { leaveSearch, showHits } from './timeline-actions'

/** The id of the search field in the page. */
export const searchFieldId = 'search-field'
/** A search is asked for once so long nothing was typed. */
const restMs = 150
const hitsPerPage = 200

let timer: ReturnType<typeof setTimeout> | undefined
/** Rises with every question; the answer to an older one is dropped. */
let asked = 0

/** Shows the search field, or brings the focus back to it. */
export function openSearch(): void {
  if (useFeeds.getState().order.length === 0) return
  if (useSearch.getState().open) document.getElementById(searchFieldId)?.focus()
  else {
    useSearch.setState({ ...noSearch, open: true, cameFrom: useSelection.getState().articleId })
    wakeSearch()
  }
}

/** Shows the hits of a text over all feeds, as if it had been typed into the search field. */
export function searchFor(text: string): void {
  const { open, cameFrom } = useSearch.getState()
  const before = open ? cameFrom : useSelection.getState().articleId
  useSearch.setState({ ...noSearch, open: true, everywhere: true, text, cameFrom: before })
  void searchNow()
  document.getElementById(searchFieldId)?.focus()
}

/** The first search of a session starts the thread that answers it; asked for nothing, it starts while the person types. */
function wakeSearch(): void {
  void request('search:page', { question: { text: '', within: 'everywhere' }, after: null, limit: 1 })
}

/** Leaves the search: the rows of the chosen view come back, and the article that was open before. */
export function closeSearch(): void {
  const { open, cameFrom } = useSearch.getState()
  if (!open) return
  clearTimeout(timer)
  useSearch.setState(noSearch)
  leaveSearch()
  if (cameFrom !== useSelection.getState().articleId) {
    if (cameFrom === null) closeArticle()
    else void openArticle(cameFrom)
  }
}

/** Notes what is typed, and searches for it as soon as it rests. */
export function typeSearch(text: string): void {
  useSearch.setState({ text })
  clearTimeout(timer)
  timer = setTimeout(() => void searchNow(), restMs)
}

/** Searches in the chosen feed only, or everywhere. */
export function searchEverywhere(everywhere: boolean): void {
  useSearch.setState({ everywhere })
  void searchNow()
}

/** Searches for what is typed. The rows change when the answer is there, unless the person has gone on meanwhile. */
export async function searchNow(): Promise<void> {
  clearTimeout(timer)
  const question = questionNow()
  const { generation } = useTimeline.getState()
  asked += 1
  const mine = asked
  if (question === null) {
    useSearch.setState({ answer: null })
    leaveSearch()
    return
  }
  const reply = await request('search:page', { question, after: null, limit: hitsPerPage })
  // Another generation: another view was chosen, or the search was left.
  if (mine !== asked || useTimeline.getState().generation !== generation) return
  if (!useSearch.getState().open) return
  const answer = reply.ok ? { hits: reply.value.hits, indexing: reply.value.indexing, text: question.text } : null
  useSearch.setState({ answer })
  showHits(question, reply.ok ? { ok: true, value: asTimelinePage(reply.value) } : reply)
}

/** The articles that waited to be indexed are: a search that could not find them yet is asked again. */
export async function indexIsWhole(): Promise<void> {
  if (useSearch.getState().answer?.indexing === true) await searchNow()
}

function questionNow(): SearchQuestion | null {
  const { open, text, everywhere } = useSearch.getState()
  const { view } = useSelection.getState()
  if (!open || text.trim() === '') return null
  return { text, within: everywhere ? 'everywhere' : scopeOf(view) }
}

function scopeOf(view: TimelineView): SearchScope {
  if (view.type === 'feed') return view.feedId
  return view.type === 'folder' ? { folderId: view.folderId } : 'everywhere'
}
