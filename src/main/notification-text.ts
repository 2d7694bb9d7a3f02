/**
 * What a notification says. Titles come from strangers: they are plain text here, without control or direction
 * characters; escaping for daemons that render markup is the last step, in `system-notification.ts`.
 */
import { plainLine } from '../feed/plain-text'
import { assertNever } from '../shared/assert-never'
import type { ArticleId, FeedId } from '../shared/model'
import type { SavedResult } from '../shared/store/feeds'
import type { Texts } from '../shared/texts/texts'
import type { HeldResult } from './held-news'

type Say = Texts['notifications']

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
export function newArticlesText({ notifications }: Texts, results: readonly HeldResult[]): NotificationText | null {
  const byFeed = new Map<FeedId, { readonly title: string; readonly added: { id: ArticleId; title: string }[] }>()
  for (const result of results) {
    if (result.added.length === 0) continue
    const feed = byFeed.get(result.feedId) ?? { title: feedName(notifications, result), added: [] }
    feed.added.push(...result.added)
    byFeed.set(result.feedId, feed)
  }
  const [first, second] = byFeed
  if (first === undefined) return null
  if (second !== undefined) return manyFeeds(notifications, [...byFeed.values()])
  const [feedId, feed] = first
  const [article, another] = feed.added
  if (article !== undefined && another === undefined) {
    return { title: plainLine(article.title, 120), body: feed.title, reveal: { feedId, articleId: article.id } }
  }
  return {
    title: notifications.newInFeed(feed.title, feed.added.length),
    body: listed(
      notifications,
      feed.added.map((added) => plainLine(added.title, 100)),
    ),
    reveal: { feedId, articleId: null },
  }
}

/** More articles of one feed at once than this are told in one notification. */
const mostByThemselves = 5

/** A notification for each new article; one for all of a feed that has more than a few at once. */
export function eachArticleTexts(texts: Texts, results: readonly SavedResult[]): readonly NotificationText[] {
  const feeds = [...new Set(results.map(({ feedId }) => feedId))]
  return feeds.flatMap((feedId) => {
    const ofFeed = results.filter((result) => result.feedId === feedId)
    const count = ofFeed.reduce((sum, { added }) => sum + added.length, 0)
    const parts = count > mostByThemselves ? [ofFeed] : ofFeed.flatMap(byThemselves)
    return parts.map((part) => newArticlesText(texts, part)).filter((text) => text !== null)
  })
}

function byThemselves(result: SavedResult): readonly (readonly SavedResult[])[] {
  return result.added.map((article) => [{ ...result, added: [article] }])
}

function manyFeeds(
  say: Say,
  feeds: readonly { readonly title: string; readonly added: readonly unknown[] }[],
): NotificationText {
  const total = feeds.reduce((sum, feed) => sum + feed.added.length, 0)
  const largestFirst = [...feeds].sort((a, b) => b.added.length - a.added.length)
  return {
    title: say.newInFeeds(total, feeds.length),
    body: listed(
      say,
      largestFirst.map((feed) => feed.title),
    ),
    reveal: { feedId: null, articleId: null },
  }
}

/** Notices of feeds that went down, came back or are gone for good; many at once become one. */
export function healthTexts({ notifications }: Texts, results: readonly HeldResult[]): readonly NotificationText[] {
  const turned = results.filter((result) => result.turned !== null)
  if (turned.length <= mostHealthNotices) return turned.flatMap((result) => healthText(notifications, result))
  const count = (kind: SavedResult['turned']): number => turned.filter((result) => result.turned === kind).length
  return [
    {
      title: notifications.manyTurned({ down: count('down'), gone: count('gone'), back: count('back') }),
      body: listed(
        notifications,
        turned.map((result) => feedName(notifications, result)),
      ),
      reveal: { feedId: null, articleId: null },
    },
  ]
}

function healthText(say: Say, result: HeldResult): readonly NotificationText[] {
  const name = feedName(say, result)
  const reveal = { feedId: result.feedId, articleId: null }
  switch (result.turned) {
    case 'down':
      return [{ title: say.down(name), body: say.downHint, reveal }]
    case 'back':
      return [{ title: say.back(name), body: say.backHint, reveal }]
    case 'gone':
      return [{ title: say.gone(name), body: say.goneHint, reveal }]
    case null:
      return []
    default:
      return assertNever(result.turned)
  }
}

function feedName(say: Say, result: HeldResult): string {
  return plainLine(result.feedTitle, 80) || say.aFeed
}

function listed(say: Say, lines: readonly string[]): string {
  const shown = lines.slice(0, mostListed)
  const more = lines.length - shown.length
  return [...shown, ...(more > 0 ? [say.more(more)] : [])].join('\n')
}
