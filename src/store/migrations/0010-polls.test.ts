import { expect, test } from 'vitest'
import { migrate } from '../migrate'
import { memoryDatabase } from '../testing/temporary-store'
import { allMigrations } from './index'

const before = allMigrations.filter(({ version }) => version < 10)
const after = allMigrations.filter(({ version }) => version <= 10)

test('feeds from before are not paused, have no polls yet, and know their newest article', () => {
  const db = memoryDatabase(before)
  db.exec(`
    INSERT INTO feeds (id, url, title, added_at, poll_state) VALUES
      (1, 'https://a.example/', 'A', 0, '{}'), (2, 'https://b.example/', 'B', 0, '{}');
    INSERT INTO statuses (feed_id, item_key, arrived_at, sort_at, deleted) VALUES
      (1, 'old', 1, 3, 0), (1, 'new', 1, 9, 0), (1, 'gone', 1, 12, 1);`)
  migrate(db, after)
  expect(db.prepare('SELECT id, paused_at, newest_at FROM feeds ORDER BY id').all()).toEqual([
    { id: 1, paused_at: null, newest_at: 9 },
    { id: 2, paused_at: null, newest_at: null },
  ])
  expect(db.prepare('SELECT count(*) FROM polls').pluck().get()).toBe(0)
})

test('the polls of a feed go with it', () => {
  const db = memoryDatabase(after)
  db.exec(`
    INSERT INTO feeds (id, url, title, added_at, poll_state) VALUES (1, 'https://a.example/', 'A', 0, '{}');
    INSERT INTO polls (feed_id, n, at, since, kind) VALUES (1, 1, 5, 5, 'failed');
    DELETE FROM feeds;`)
  expect(db.prepare('SELECT count(*) FROM polls').pluck().get()).toBe(0)
})
