import type { ArticleId, ArticleSummary, ListChoice, TimelinePage, TimelineView } from '../../shared/model'
import type { SearchQuestion } from '../../shared/search'
import type { Reply } from '../../shared/window-contract'
import { useArticle } from '../stores/article-store'
import { listChoiceOf, withListChoice } from '../stores/list-choices'
import { noSearch, useSearch } from '../stores/search-store'
import { useSelection } from '../stores/selection-store'
import { useSettings } from '../stores/settings-store'
import { openView, sameView, type TimelineState, takeFailure, takeFirstPage } from '../stores/timeline-state'
import { useTimeline } from '../stores/timeline-store'
import { pageSize } from '../stores/wanted-page'
import { askPage } from './ask-page'
import { changeSettings } from './settings-actions'
import { mergeArrivals } from './timeline-arrivals'
import { forgetVisibleRows } from './timeline-paging'

/** Chooses what the timeline lists. The former rows are gone at once; the open article and a search are closed. */
export function chooseView(view: TimelineView): void {
  void showView(view)
}

/** Chooses a view, and is done when its first rows are there or cannot be read. */
export function showView(view: TimelineView): Promise<void> {
  useSelection.setState({ view, articleId: null, sidebarOpen: false })
  useArticle.setState({ open: { type: 'none' } })
  useSearch.setState(noSearch)
  return loadView(view)
}

/** Reads the rows again from their top, as if the view had been chosen. The open article and a search stay. */
export function reloadView(): void {
  void loadView(useSelection.getState().view, useTimeline.getState().search)
}

/** Shows the chosen view again after a search in it. */
export function leaveSearch(): void {
  if (useTimeline.getState().search !== null) void loadView(useSelection.getState().view)
}

/** Lists the chosen view in another order, or without what is read, and remembers it for this view. */
export function changeList(change: Partial<ListChoice>): void {
  const { view } = useSelection.getState()
  const { listChoices } = useSettings.getState()
  const choice = { ...listChoiceOf(listChoices, view), ...change }
  void changeSettings({ listChoices: withListChoice(listChoices, view, choice) })
  if (useTimeline.getState().search === null) reloadView()
}

async function loadView(view: TimelineView, search: SearchQuestion | null = null): Promise<void> {
  const list = listChoiceOf(useSettings.getState().listChoices, view)
  const state = openView(useTimeline.getState(), view, list, search)
  useTimeline.setState(state, true)
  forgetVisibleRows()
  const reply = await askPage(state, null, pageSize)
  useTimeline.setState((now) => takeFirstReply(now, state.generation, reply), true)
  void mergeArrivals()
}

/** Shows the hits of a search in the place of the rows; `reply` is what it was answered with. */
export function showHits(search: SearchQuestion, reply: Reply<TimelinePage>): void {
  forgetVisibleRows()
  useTimeline.setState((now) => {
    const state = openView(now, now.view, undefined, search)
    return takeFirstReply(state, state.generation, reply)
  }, true)
}

function takeFirstReply(now: TimelineState, generation: number, reply: Reply<TimelinePage>): TimelineState {
  return reply.ok ? takeFirstPage(now, generation, reply.value) : takeFailure(now, generation, reply.failure.message)
}

/** The loaded row of an article, or undefined. */
export function loadedRow(id: ArticleId | null): ArticleSummary | undefined {
  return id === null ? undefined : useTimeline.getState().rows.find((row) => row.id === id)
}

/** Whether the timeline lists this view now. */
export function isChosen(view: TimelineView): boolean {
  return sameView(useSelection.getState().view, view)
}
