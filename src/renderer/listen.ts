import { followStatus, openArticle } from './actions/article-actions'
import { runCommand } from './actions/commands'
import { forgetFeeds } from './actions/feed-actions'
import { noteProgress } from './actions/mark-actions'
import { chooseView, noteArrivals } from './actions/timeline-actions'
import { listen } from './bridge'
import { applyFeedChange } from './stores/feed-list'
import { useFeeds } from './stores/feeds-store'
import { useRound } from './stores/round-store'

/** Joins main's pushes to the stores; the only file that listens. Returns what ends it. */
export function listenToMain(): () => void {
  const endings = [
    listen('changed', (change) => {
      useFeeds.setState((list) => applyFeedChange(list, change))
      forgetFeeds(change.removed)
      noteArrivals(change.arrivedIn)
      if (change.statusChanged === null || change.statusChanged.length > 0) void followStatus(change.statusChanged)
    }),
    listen('round', (round) => useRound.setState(round)),
    listen('progress', ({ job, done, total }) => noteProgress(job, done, total)),
    listen('command', ({ command }) => runCommand(command)),
    listen('reveal', ({ feedId, articleId }) => {
      chooseView(feedId === null ? { type: 'all' } : { type: 'feed', feedId })
      if (articleId !== null) void openArticle(articleId)
    }),
  ]
  return () => {
    for (const end of endings) end()
  }
}
