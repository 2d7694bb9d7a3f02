import type { ArticleId } from '../shared/model'
import type { StoreWrites } from '../shared/store-contract'
import { createForgetting } from './chosen'
import { createCounters } from './counters'
import type { WritableDb } from './database'
import { toFeedId } from './rows'

interface StatusRow {
  readonly feed_id: number
  readonly read: number
  readonly starred: number
}

/**
 * Read and starred, one article at a time. Saying the same twice changes nothing. Null for an article that is not there.
 *
 * What a person says of one article by hand outweighs what was said of many: the article leaves the journal of that, so that
 * its undo lets it be.
 */
export function createStatusWrites(db: WritableDb): Pick<StoreWrites, 'setRead' | 'setStarred'> {
  const find = db.prepare<[number], StatusRow>(
    'SELECT feed_id, read, starred FROM statuses WHERE id = ? AND deleted = 0',
  )
  const updateRead = db.prepare<[number, number]>('UPDATE statuses SET read = ?, mark = NULL WHERE id = ?')
  const updateStarred = db.prepare<[number, number]>('UPDATE statuses SET starred = ? WHERE id = ?')
  const counters = createCounters(db)
  const forget = createForgetting(db)

  const setRead = db.transaction((id: ArticleId, read: boolean) => {
    const status = find.get(id)
    if (status === undefined) return null
    const feedId = toFeedId(status.feed_id)
    updateRead.run(read ? 1 : 0, id)
    forget(id, read ? 'read' : 'unread')
    const unread = status.read - (read ? 1 : 0)
    if (unread !== 0) counters.shift(feedId, { articles: 0, unread, starred: 0 })
    return { feedId }
  })

  const setStarred = db.transaction((id: ArticleId, starred: boolean) => {
    const status = find.get(id)
    if (status === undefined) return null
    const feedId = toFeedId(status.feed_id)
    forget(id, starred ? 'starred' : 'unstarred')
    const change = (starred ? 1 : 0) - status.starred
    if (change !== 0) {
      updateStarred.run(starred ? 1 : 0, id)
      counters.shift(feedId, { articles: 0, unread: 0, starred: change })
    }
    return { feedId }
  })

  return {
    setRead: ({ id, read }) => setRead.immediate(id, read),
    setStarred: ({ id, starred }) => setStarred.immediate(id, starred),
  }
}
