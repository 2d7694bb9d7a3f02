import type { Feed, FeedId } from '../../shared/model'
import type { SurveyedFeed } from '../../shared/store/doctor'
import type { AddressAnswer, SeekAnswer } from '../../shared/window/doctor-channels'
import type { Reply, RequestChannels } from '../../shared/window-contract'
import { request } from '../bridge'
import { useFeeds } from '../stores/feeds-store'
import { useSurvey } from '../stores/survey-store'
import { showError, showToast } from '../stores/toast-store'
import { texts } from '../texts'

function say(message: string, undo: (() => void) | null = null): void {
  const action = undo === null ? null : { label: texts().common.undo, run: undo }
  showToast({ tone: 'plain', message, action, milliseconds: undo === null ? 4_000 : 10_000 })
}

/** Pauses a feed or goes on with it; shown at once, and as it was where it cannot be stored. */
export async function setPaused(feed: Feed, paused: boolean): Promise<void> {
  showPause(feed.id, paused ? Date.now() : null)
  const reply = await request('feed:set-paused', { feedId: feed.id, paused })
  if (!reply.ok) {
    showPause(feed.id, feed.pausedAt)
    showError(reply.failure.message)
    return
  }
  const { done } = texts().doctor
  if (paused) say(done.paused(feed.title), () => void setPaused(feed, false))
  else say(done.resumed(feed.title))
}

function showPause(id: FeedId, pausedAt: number | null): void {
  useFeeds.setState((list) => {
    const feed = list.byId.get(id)
    return feed === undefined ? list : { byId: new Map(list.byId).set(id, { ...feed, pausedAt }) }
  })
}

/** Has a feed looked at now, whatever its state. */
export async function wakeFeed(feedId: FeedId): Promise<void> {
  const reply = await request('feed:wake', { feedId })
  if (!reply.ok) showError(reply.failure.message)
}

/** Looks for feeds at an address; a refusal is told, and answered by null. */
export async function seekAddress(feedId: FeedId, address: string): Promise<SeekAnswer | null> {
  const reply = await request('feed:seek', { feedId, address })
  if (reply.ok) return reply.value
  showError(reply.failure.message)
  return null
}

/** Ends what `seekAddress` waits for. */
export function stopSeeking(): void {
  void request('feed:find-cancel', null)
}

/** Moves a feed to an address that was offered, and offers to take that back. A refusal is told, and answered by null. */
export async function changeAddress(feed: Feed, url: string): Promise<AddressAnswer | null> {
  const reply = await request('feed:change-address', { feedId: feed.id, url })
  if (!reply.ok) {
    showError(reply.failure.message)
    return null
  }
  const { done } = texts().doctor
  if (reply.value.type === 'changed') say(done.moved(feed.title), () => void restoreAddress(feed))
  if (reply.value.type === 'merged') say(done.merged(reply.value.intoTitle))
  return reply.value
}

async function restoreAddress(feed: Feed): Promise<void> {
  const reply = await request('feed:restore-address', { feedId: feed.id })
  if (reply.ok) say(texts().doctor.done.movedBack(feed.title))
  else showError(reply.failure.message)
}

/** Counts all feeds anew, part by part; what was counted before stays until then. Returns what ends it. */
export function surveyFeeds(): () => void {
  let isWanted = true
  const read = async (): Promise<void> => {
    const surveyed = new Map<FeedId, SurveyedFeed>()
    let after: FeedId | null = null
    do {
      const reply: Reply<RequestChannels['feeds:survey']['reply']> = await request('feeds:survey', { after })
      if (!isWanted) return
      if (!reply.ok) {
        showError(reply.failure.message)
        return
      }
      for (const feed of reply.value.feeds) surveyed.set(feed.feedId, feed)
      after = reply.value.next
    } while (after !== null)
    useSurvey.setState({ surveyed, isWhole: true })
  }
  void read()
  return () => {
    isWanted = false
  }
}
