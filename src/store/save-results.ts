import { healthTurn } from '../feed/feed-health'
import type { FeedId } from '../shared/model'
import { isNotifyRule, type NotifyRule } from '../shared/notify-rule'
import type { PollResult } from '../shared/poller-contract'
import type { SavedResult } from '../shared/store/feeds'
import type { StoreWrites } from '../shared/store-contract'
import { createCounters } from './counters'
import type { StoreLog, WritableDb } from './database'
import { createPollLog } from './poll-log'
import { fromPollState, toFeedId, toPollState } from './rows'
import { createItemSaver, type ItemSaver, type SavedItems } from './save-items'
import { createChangeIndexer, type IndexedArticle } from './search-index'

interface SavedFeedRow {
  readonly url: string
  readonly site_url: string | null
  readonly icon_url: string | null
  readonly title: string
  readonly custom_title: string | null
  readonly notify_rule: string | null
  readonly removed: number
  readonly first_polled: number
  readonly newest_at: number | null
  readonly quiet: string | null
  readonly poll_state: string
}

/** From the feed's folder outwards; a limit ends even a circle, which no write makes. */
const nearestRule = `
  WITH RECURSIVE around (id, parent_id, notify_rule, depth) AS (
    SELECT d.id, d.parent_id, d.notify_rule, 0 FROM feeds AS f CROSS JOIN folders AS d ON d.id = f.folder_id WHERE f.id = ?
    UNION ALL
    SELECT d.id, d.parent_id, d.notify_rule, depth + 1 FROM around CROSS JOIN folders AS d ON d.id = around.parent_id
    WHERE depth < 100)
  SELECT notify_rule FROM around WHERE notify_rule IS NOT NULL ORDER BY depth LIMIT 1`

const nothingSaved: SavedItems = {
  added: [],
  counts: { articles: 0, unread: 0, starred: 0 },
  brought: 0,
  ruled: null,
  updated: [],
  newestAt: null,
}

/**
 * Stores what the poller brought, one transaction for the whole batch: either main may acknowledge all of it, or none of
 * it is there and the batch may come again. A batch that comes twice adds nothing.
 *
 * What was under way when its feed was removed is stored, too, and not told of: whoever takes the feed back has it. The
 * poller, which may not have heard of either, would not fetch it again.
 */
export function createSaveResults(db: WritableDb, log: StoreLog): StoreWrites['saveResults'] {
  const findFeed = db.prepare<[number], SavedFeedRow>(
    `SELECT url, site_url, icon_url, title, custom_title, notify_rule, removed_at IS NOT NULL AS removed, first_polled, newest_at,
       quiet, poll_state FROM feeds WHERE id = ?`,
  )
  const keepFeed = db.prepare<Omit<SavedFeedRow, 'notify_rule' | 'removed' | 'custom_title'> & { id: number }>(
    `UPDATE feeds SET url = @url, site_url = @site_url, icon_url = @icon_url, title = @title, first_polled = @first_polled,
       newest_at = @newest_at, quiet = @quiet, poll_state = @poll_state WHERE id = @id`,
  )
  const whoseUrl = db.prepare<[string], number>('SELECT id FROM feeds WHERE url = ? AND removed_at IS NULL').pluck()
  const ruleAround = db.prepare<[number], string>(nearestRule).pluck()
  const noteMove = db.prepare<[string, number, number]>('UPDATE feeds SET moved_from = ?, moved_at = ? WHERE id = ?')
  const notePoll = createPollLog(db)
  const beginItems = createItemSaver(db)
  const index = createChangeIndexer(db)
  const counters = createCounters(db)

  /** The address that the server sends us to for good, where it is another; and whose it is, where it is taken. */
  function moveOf(result: PollResult, { url, removed }: SavedFeedRow): { to: string | null; owner: FeedId | null } {
    const to = result.movedTo
    // The parts of one document all name the address it was asked of, so it changes only with the last.
    if (removed === 1 || to === null || result.state === null || to === url) return { to: null, owner: null }
    const owner = whoseUrl.get(to)
    if (owner === undefined) return { to, owner: null }
    log('info', `Feed ${result.feedId} has moved to where feed ${owner} is; the two are to become one`)
    return { to: null, owner: toFeedId(owner) }
  }

  /** Its own rule, else that of the nearest folder around it that has one. */
  function ruleOf(feedId: FeedId, { notify_rule }: SavedFeedRow): NotifyRule | null {
    const rule = notify_rule ?? ruleAround.get(feedId)
    return isNotifyRule(rule) ? rule : null
  }

  function saveResult(result: PollResult, now: number, saveItems: ItemSaver): SavedResult | null {
    const feed = findFeed.get(result.feedId)
    if (feed === undefined || !isAbout(result, feed.url)) return null
    const { outcome, state } = result
    const move = moveOf(result, feed)
    // What another feed's document says of itself is not said of this one.
    const meta = move.owner === null ? result.meta : null
    const saved = outcome.type === 'items' ? saveItems(result.feedId, outcome.items, now) : nothingSaved
    const title = meta?.title || feed.title
    const wholeDocument = outcome.type === 'items' && outcome.last
    keepFeed.run({
      id: result.feedId,
      url: move.to ?? feed.url,
      title,
      site_url: meta?.siteUrl ?? feed.site_url,
      icon_url: meta?.iconUrl ?? feed.icon_url,
      first_polled: wholeDocument ? 1 : feed.first_polled,
      quiet: notePoll(result, { added: saved.brought, now, quiet: feed.quiet }),
      newest_at: laterOf(feed.newest_at, saved.newestAt),
      poll_state: state === null ? feed.poll_state : fromPollState(state),
    })
    if (move.to !== null) noteMove.run(feed.url, now, result.feedId)
    if (saved.added.length > 0) counters.shift(toFeedId(result.feedId), saved.counts)
    if (feed.removed === 1) return null
    return {
      feedId: result.feedId,
      feedTitle: feed.custom_title ?? title,
      notify: ruleOf(result.feedId, feed),
      firstPoll: feed.first_polled === 0,
      added: saved.added,
      updated: saved.updated,
      ...(saved.ruled !== null && { ruled: saved.ruled }),
      turned: state === null ? null : healthTurn(toPollState(feed.poll_state), state),
      moved: move.to === null ? null : { from: feed.url, to: move.to },
      sameAs: move.owner,
    }
  }

  const saveBatch = db.transaction((results: readonly PollResult[], now: number) => {
    const toIndex: IndexedArticle[] = []
    const saveItems = beginItems((article) => void toIndex.push(article))
    const saved = results.map((result) => saveResult(result, now, saveItems)).filter((each) => each !== null)
    // All together, since the index wants them in the order of its rows.
    index(toIndex)
    return saved
  })
  return ({ results, now }) => saveBatch.immediate(results, now)
}

function laterOf(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.max(one, other)
}

/** A poll that started before the feed's move was stored names the old address and ends at the new one: it still counts. */
function isAbout(result: PollResult, url: string): boolean {
  return result.url === url || result.movedTo === url
}
