import { expect, test } from 'vitest'
import { migrate, schemaVersion } from '../migrate'
import { memoryDatabase } from '../testing/temporary-store'
import { initialSchema } from './0001-initial-schema'
import { asking } from './0002-asking'
import { searchIndex } from './0003-search-index'
import { readingOrder } from './0004-reading-order'

const before = [initialSchema, asking, searchIndex]

test('articles from before have no thumbnail, and what is unread in a feed can be walked by date', () => {
  const db = memoryDatabase(before)
  db.exec(`
    INSERT INTO feeds (url, title, added_at, poll_state) VALUES ('https://a.example/', 'A', 0, '{}');
    INSERT INTO statuses (feed_id, item_key, arrived_at, sort_at) VALUES (1, 'late', 1, 9), (1, 'early', 1, 3);
    INSERT INTO articles (id, title, content_hash) VALUES (1, 'Late', 'x'), (2, 'Early', 'y');`)
  migrate(db, [...before, readingOrder])
  expect(schemaVersion(db)).toBe(4)
  expect(db.prepare('SELECT title, thumbnail FROM articles').all()).toEqual([
    { title: 'Late', thumbnail: null },
    { title: 'Early', thumbnail: null },
  ])
  const walk = `SELECT item_key FROM statuses INDEXED BY statuses_unread_of_feed
    WHERE feed_id = 1 AND read = 0 AND deleted = 0 ORDER BY sort_at, id`
  expect(db.prepare(walk).pluck().all()).toEqual(['early', 'late'])
  expect(db.prepare('SELECT count(*) FROM marked').pluck().get()).toBe(0)
})
