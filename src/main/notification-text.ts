/**
 * What a notification says. Titles come from strangers: they are plain text here, without control or direction
 * characters; escaping for daemons that render markup is the last step, in `system-notification.ts`.
 */
import { plainLine } from '../feed/plain-text'
import { assertNever } from '../shared/assert-never'
import type { ArticleId, FeedId } from '../shared/model'
import type { SavedResult } from '../shared/store/feeds'

/** Where a click leads: an article, a feed, or with neither only to the window. */
export interface RevealTarget {
  readonly feedId: FeedId | null
  readonly articleId: ArticleId | null
}

export interface NotificationText {
  readonly title: string
  readonly body: string
  readonly reveal: RevealTarget
}

/** At most so many titles or names are listed in one body. */
const mostListed = 4
/** More health notices at once than this become one. */
const mostHealthNotices = 3

/** One notification for all that was new, or null when nothing was. Results of one feed are taken together. */
export function newArticlesText(results: readonly SavedResult[]): NotificationText | null {
  const byFeed = new Map<FeedId, { readonly title: string; readonly added: { id: ArticleId; title: string }[] }>()
  for (const result of results) {
    if (result.added.length === 0) continue
    const feed = byFeed.get(result.feedId) ?? { title: feedName(result), added: [] }
    feed.added.push(...result.added)
    byFeed.set(result.feedId, feed)
  }
  const [first, second] = byFeed
  if (first === undefined) return null
  if (second !== undefined) return manyFeeds([...byFeed.values()])
  const [feedId, feed] = first
  const [article, another] = feed.added
  if (article !== undefined && another === undefined) {
    return { title: plainLine(article.title, 120), body: feed.title, reveal: { feedId, articleId: article.id } }
  }
  return {
    title: `${feed.title}: ${feed.added.length} new articles`,
    body: listed(feed.added.map((added) => plainLine(added.title, 100))),
    reveal: { feedId, articleId: null },
  }
}

function manyFeeds(feeds: readonly { readonly title: string; readonly added: readonly unknown[] }[]): NotificationText {
  const total = feeds.reduce((sum, feed) => sum + feed.added.length, 0)
  const largestFirst = [...feeds].sort((a, b) => b.added.length - a.added.length)
  return {
    title: `${total} new articles in ${feeds.length} feeds`,
    body: listed(largestFirst.map((feed) => feed.title)),
    reveal: { feedId: null, articleId: null },
  }
}

/** Notices of feeds that went down, came back or are gone for good; many at once become one. */
export function healthTexts(results: readonly SavedResult[]): readonly NotificationText[] {
  const turned = results.filter((result) => result.turned !== null)
  if (turned.length <= mostHealthNotices) return turned.flatMap(healthText)
  const parts = [
    part(turned, 'down', 'cannot be reached'),
    part(turned, 'gone', 'gone for good'),
    part(turned, 'back', 'working again'),
  ]
  return [
    {
      title: `${turned.length} feeds changed: ${parts.filter((text) => text !== null).join(', ')}`,
      body: listed(turned.map(feedName)),
      reveal: { feedId: null, articleId: null },
    },
  ]
}

function part(turned: readonly SavedResult[], kind: SavedResult['turned'], words: string): string | null {
  const count = turned.filter((result) => result.turned === kind).length
  return count === 0 ? null : `${count} ${words}`
}

function healthText(result: SavedResult): readonly NotificationText[] {
  const name = feedName(result)
  const reveal = { feedId: result.feedId, articleId: null }
  switch (result.turned) {
    case 'down':
      return [{ title: `${name} cannot be reached`, body: 'Courant keeps trying, less and less often.', reveal }]
    case 'back':
      return [{ title: `${name} is working again`, body: 'New articles arrive as before.', reveal }]
    case 'gone':
      return [
        {
          title: `${name} is gone`,
          body: 'Its site says that it was removed for good. It is not polled any more.',
          reveal,
        },
      ]
    case null:
      return []
    default:
      return assertNever(result.turned)
  }
}

function feedName(result: SavedResult): string {
  return plainLine(result.feedTitle, 80) || 'A feed'
}

function listed(lines: readonly string[]): string {
  const shown = lines.slice(0, mostListed)
  const more = lines.length - shown.length
  return [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join('\n')
}
