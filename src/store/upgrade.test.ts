import { expect, test } from 'vitest'
import { freshPollState } from '../shared/poller-contract'
import { createFeedReads } from './feeds'
import { migrate } from './migrate'
import { allMigrations } from './migrations'
import { initialSchema } from './migrations/0001-initial-schema'
import { memoryDatabase } from './testing/temporary-store'

test('an upgrade keeps what is known of every feed: its validators, its next poll, its failures', () => {
  const state = {
    ...freshPollState,
    lastPolledAt: 1_000,
    nextPollAt: 2_000,
    nextPollReason: { type: 'retry-after', seconds: 1 } as const,
    validators: { etag: 'W/"a, b"', lastModified: 'Fri, 01 May 2026 11:00:00 GMT', since: 900 },
    consecutiveFailures: 1,
    failure: { type: 'http-status', status: 429, retryAfterSeconds: 1 } as const,
  }
  const db = memoryDatabase([initialSchema])
  db.prepare("INSERT INTO feeds (url, title, added_at, poll_state) VALUES ('https://a.example/', 'A', 0, ?)").run(
    JSON.stringify(state),
  )
  migrate(db, [
    ...allMigrations,
    {
      version: 1_000,
      name: 'a later one',
      up: (later) => void later.exec('ALTER TABLE feeds ADD COLUMN later TEXT'),
    },
  ])
  expect(createFeedReads(db).listPolledFeeds({})).toMatchObject([{ url: 'https://a.example/', state }])
})
