import type { Feed, FeedId } from '../../shared/model'
import { type PictureRule, showsPictures } from '../../shared/picture-rule'
import { request } from '../bridge'
import { openSummary, useArticle } from '../stores/article-store'
import { useFeeds } from '../stores/feeds-store'
import { usePictures } from '../stores/pictures-store'
import { useSettings } from '../stores/settings-store'
import { showError } from '../stores/toast-store'

/** Whether the feed's articles show their pictures by themselves. */
export function feedShowsPictures(id: FeedId): boolean {
  const rule = useFeeds.getState().byId.get(id)?.pictures ?? null
  return showsPictures(rule, useSettings.getState().remoteImages)
}

/** Whether the open article has pictures that are not shown until they are asked for. */
export function canShowPictures(): boolean {
  const summary = openSummary(useArticle.getState().open)
  if (summary === null || usePictures.getState().shownFor === summary.id) return false
  return !feedShowsPictures(summary.feedId)
}

/** Shows the pictures of the open article, of no other. */
export function showPictures(): void {
  const summary = openSummary(useArticle.getState().open)
  if (summary !== null) usePictures.setState({ shownFor: summary.id })
}

/** Sets whether a feed's pictures are shown: shown so at once, and taken back where it cannot be stored. */
export async function setPictures({ id, pictures: before }: Feed, pictures: PictureRule | null): Promise<void> {
  show(id, pictures)
  // What is asked to be hidden is hidden in the open article, too.
  if (pictures === 'never') usePictures.setState({ shownFor: null })
  const reply = await request('feed:set-pictures', { feedId: id, pictures })
  if (reply.ok) return
  show(id, before)
  showError(reply.failure.message)
}

function show(id: FeedId, pictures: PictureRule | null): void {
  useFeeds.setState(({ byId }) => {
    const feed = byId.get(id)
    return feed === undefined ? {} : { byId: new Map(byId).set(id, { ...feed, pictures }) }
  })
}
