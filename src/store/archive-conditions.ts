import type { ArchiveCondition } from '../shared/archive'
import type { Condition, Conditions } from '../shared/conditions'
import type { ReadableDb } from './database'
import { toFeedId, toFolderId } from './rows'

/** Folders around one are never deeper; a limit ends even a circle, which no write makes. */
const deepest = 100

/**
 * Conditions as another store can read them: with addresses and titles instead of numbers. One on a feed or folder that is gone
 * meets nothing, so it is dropped where any of several may be met; null where that leaves none, or all must be met.
 */
export function createConditionsWriter(db: ReadableDb): (conditions: Conditions) => readonly ArchiveCondition[] | null {
  const portable = createConditionWriter(db)
  return ({ match, of }) => {
    const kept = of.map(portable).filter((condition) => condition !== null)
    return kept.length === of.length || (match === 'any' && kept.length > 0) ? kept : null
  }
}

function createConditionWriter(db: ReadableDb): (condition: Condition) => ArchiveCondition | null {
  const urlOf = db.prepare<[number], string>('SELECT url FROM feeds WHERE id = ? AND removed_at IS NULL').pluck()
  const folder = db.prepare<[number], { title: string; parent_id: number | null }>(
    'SELECT title, parent_id FROM folders WHERE id = ?',
  )

  function pathOf(id: number): readonly string[] {
    const path: string[] = []
    for (let at: number | null = id; at !== null && path.length < deepest; ) {
      const row = folder.get(at)
      if (row === undefined) return []
      path.unshift(row.title)
      at = row.parent_id
    }
    return path
  }

  return (condition) => {
    if (condition.type === 'feed') {
      const feed = urlOf.get(condition.feedId)
      return feed === undefined ? null : { type: 'feed', feed }
    }
    if (condition.type === 'folder') {
      const path = pathOf(condition.folderId)
      return path.length === 0 ? null : { type: 'folder', folder: path }
    }
    return condition
  }
}

/** The same the other way: what an archive says, with the numbers of this store. Null where a feed or a folder is not there. */
export function createConditionReader(db: ReadableDb): (condition: ArchiveCondition) => unknown {
  const feedAt = db.prepare<[string], number>('SELECT id FROM feeds WHERE url = ? AND removed_at IS NULL').pluck()
  const folderIn = db
    .prepare<[number | null, string], number>(
      'SELECT id FROM folders WHERE parent_id IS ? AND title = ? ORDER BY id LIMIT 1',
    )
    .pluck()
  return (condition) => {
    if (condition.type === 'feed') {
      const id = feedAt.get(condition.feed)
      return id === undefined ? null : { type: 'feed', feedId: toFeedId(id) }
    }
    if (condition.type !== 'folder') return condition
    let at: number | null = null
    for (const title of condition.folder) {
      const id: number | undefined = folderIn.get(at, title)
      if (id === undefined) return null
      at = id
    }
    return at === null ? null : { type: 'folder', folderId: toFolderId(at) }
  }
}
