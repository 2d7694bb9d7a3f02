import { assertNever } from '../shared/assert-never'
import { blockFor, testStallName } from '../shared/stall'
import type { PushChannels } from '../shared/window-contract'
import { followStatus, openArticle } from './actions/article-actions'
import { openDialog, runCommand } from './actions/commands'
import { forgetFeeds } from './actions/feed-actions'
import { showFeedNotices } from './actions/notice-actions'
import { importOpened } from './actions/opml-actions'
import { takeRules } from './actions/rule-actions'
import { takeSavedCounts, takeSavedSearches } from './actions/saved-search-actions'
import { indexIsWhole } from './actions/search-actions'
import { takeOrganised } from './actions/sidebar-actions'
import { hasStarted } from './actions/start'
import { chooseView } from './actions/timeline-actions'
import { noteArrivals } from './actions/timeline-arrivals'
import { countToday } from './actions/today-actions'
import { takeUpdate } from './actions/update-actions'
import { listen } from './bridge'
import { running } from './running'
import { applyFeedChange } from './stores/feed-list'
import { useFeeds } from './stores/feeds-store'
import { takeJob, useJobs } from './stores/jobs-store'
import { useRound } from './stores/round-store'
import { useSelection } from './stores/selection-store'
import { showError } from './stores/toast-store'

/** Joins main's pushes to the stores; the only file that listens. Returns what ends it. */
export function listenToMain(): () => void {
  const endings = [
    listen('changed', (change) => {
      useFeeds.setState((list) => applyFeedChange(list, change))
      forgetFeeds(change.removed)
      void countToday()
      noteArrivals(change.arrivedIn)
      if (change.statusChanged === null || change.statusChanged.length > 0) void followStatus(change.statusChanged)
    }),
    listen('notices', showFeedNotices),
    listen('organised', takeOrganised),
    listen('saved-searches', takeSavedSearches),
    listen('saved-counts', takeSavedCounts),
    listen('rules', takeRules),
    listen('round', (round) => useRound.setState(round)),
    listen('job', (job) => {
      useJobs.setState((state) => takeJob(state, job))
      if ((job.name === 'index' || job.name === 'rebuild-index') && job.state !== 'running') void indexIsWhole()
    }),
    listen('update', takeUpdate),
    listen('test-stall', ({ ms }) => running(testStallName, () => blockFor(ms, () => performance.now()))),
    listen('command', ({ command }) => runCommand(command)),
    listen('reveal', reveal),
    listen('asked', takeAsked),
  ]
  return () => {
    for (const end of endings) end()
  }
}

/** Shows what a notification spoke of: not behind a dialog, and all articles where its feed has left the list since. */
function reveal({ feedId, articleId }: PushChannels['reveal']): void {
  useSelection.setState({ dialog: null })
  const isGone = feedId !== null && hasStarted() && !useFeeds.getState().byId.has(feedId)
  chooseView(feedId === null || isGone ? { type: 'all' } : { type: 'feed', feedId })
  if (articleId !== null) void openArticle(articleId)
}

/** Takes what was opened with the app from outside. */
function takeAsked(asked: PushChannels['asked']): void {
  switch (asked.type) {
    case 'address':
      openDialog({ type: 'add-feed', address: asked.address })
      break
    case 'list':
      void importOpened()
      break
    case 'failed':
      showError(asked.message)
      break
    default:
      assertNever(asked)
  }
}
