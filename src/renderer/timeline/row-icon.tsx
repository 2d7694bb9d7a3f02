import type { ArticleSummary } from '../../shared/model'
import { useFeeds } from '../stores/feeds-store'
import { FeedIcon } from '../ui/feed-icon'

/** The icon of an article's feed in a list of several; drawn again only when the feed gets another. */
export function RowIcon({ row }: { readonly row: Pick<ArticleSummary, 'feedId' | 'feedTitle'> }) {
  const iconAt = useFeeds((list) => list.byId.get(row.feedId)?.iconAt ?? null)
  return <FeedIcon feed={{ id: row.feedId, title: row.feedTitle, iconAt }} />
}
