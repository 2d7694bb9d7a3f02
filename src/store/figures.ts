import { statSync } from 'node:fs'
import { feedHealth } from '../feed/feed-health'
import type { FeedFailure } from '../shared/feed-failure'
import type { FeedHealth } from '../shared/model'
import type { StoreReads } from '../shared/store-contract'
import { backupsIn, backupsOf } from './backup'
import { createTotalsRead } from './counters'
import type { ReadableDb } from './database'
import { schemaVersion } from './migrate'
import { toPollState } from './rows'

/** What the store is like, in numbers: for a report that is to name nothing. */
export function createFigures(db: ReadableDb): Pick<StoreReads, 'readFigures'> {
  const feeds = db.prepare<[], { poll_state: string; paused_at: number | null }>(
    'SELECT poll_state, paused_at FROM feeds WHERE removed_at IS NULL',
  )
  const amount = (table: 'folders' | 'saved_searches') =>
    db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck()
  const folders = amount('folders')
  const savedSearches = amount('saved_searches')
  const sqliteVersion = db.prepare<[], string>('SELECT sqlite_version()').pluck()
  const readTotals = createTotalsRead(db)
  const number = (pragma: string): number => Number(db.pragma(pragma, { simple: true }))

  return {
    readFigures: () => {
      const pageSize = number('page_size')
      const { all, unread, starred } = readTotals()
      const backups = backupsIn(backupsOf(db.name))
      return {
        schemaVersion: schemaVersion(db),
        sqliteVersion: sqliteVersion.get() ?? '',
        bytes: number('page_count') * pageSize,
        freeBytes: number('freelist_count') * pageSize,
        logBytes: statSync(`${db.name}-wal`, { throwIfNoEntry: false })?.size ?? 0,
        backups: { count: backups.length, bytes: backups.reduce((sum, { bytes }) => sum + bytes, 0) },
        folders: folders.get() ?? 0,
        savedSearches: savedSearches.get() ?? 0,
        articles: all,
        unread,
        starred,
        ...howTheyAre(feeds.iterate()),
      }
    },
  }
}

function howTheyAre(rows: Iterable<{ readonly poll_state: string; readonly paused_at: number | null }>) {
  let feeds = 0
  let paused = 0
  const health: Partial<Record<FeedHealth, number>> = {}
  const kinds = new Map<string, number>()
  for (const row of rows) {
    feeds += 1
    if (row.paused_at !== null) paused += 1
    const state = toPollState(row.poll_state)
    const is = feedHealth(state)
    health[is] = (health[is] ?? 0) + 1
    if (state.failure === null) continue
    const kind = kindOf(state.failure)
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  }
  const failures = [...kinds].map(([kind, count]) => ({ kind, feeds: count })).sort((a, b) => b.feeds - a.feeds)
  return { feeds, paused, health, failures }
}

/** A failure without whatever it says of a server: its type, and of its details those that are one of a known few. */
function kindOf(failure: FeedFailure): string {
  const detail = detailOf(failure)
  return /^[\w-]{1,40}$/.test(detail) ? `${failure.type} ${detail}` : failure.type
}

function detailOf(failure: FeedFailure): string {
  switch (failure.type) {
    case 'http-status':
      return String(failure.status)
    case 'timeout':
      return failure.phase
    case 'unreachable':
    case 'tls':
      return failure.code
    case 'proxy':
      return failure.problem
    case 'not-a-feed':
      return failure.found
    default:
      return ''
  }
}
