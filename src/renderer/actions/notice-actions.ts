import { assertNever } from '../../shared/assert-never'
import type { FeedNotice } from '../../shared/window/feed-notices'
import { showToast } from '../stores/toast-store'
import { texts } from '../texts'
import { chooseView } from './timeline-actions'

/** More than this are told in one sentence. */
const mostSingle = 2
const shownForMs = 12_000

/** Tells quietly what happened to feeds; a notice leads to its feed. */
export function showFeedNotices(notices: readonly FeedNotice[]): void {
  if (notices.length > mostSingle) {
    const message = texts().notices.feedsChanged(notices.length)
    showToast({ tone: 'plain', message, action: null, milliseconds: shownForMs })
    return
  }
  for (const notice of notices) {
    const show = (): void => chooseView({ type: 'feed', feedId: notice.feedId })
    const action = { label: texts().notices.showFeed, run: show }
    showToast({ tone: 'plain', message: noticeText(notice), action, milliseconds: shownForMs })
  }
}

function noticeText(notice: FeedNotice): string {
  const { feedMoved, feedMerged, feedEnded } = texts().notices
  switch (notice.type) {
    case 'moved':
      return feedMoved(notice.title, hostOf(notice.url))
    case 'merged':
      return feedMerged(notice.title, notice.intoTitle)
    case 'ended':
      return feedEnded(notice.title)
    default:
      return assertNever(notice)
  }
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url
}
