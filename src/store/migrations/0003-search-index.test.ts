import { expect, test } from 'vitest'
import { migrate } from '../migrate'
import { memoryDatabase } from '../testing/temporary-store'
import { initialSchema } from './0001-initial-schema'
import { asking } from './0002-asking'
import { searchIndex } from './0003-search-index'

test('articles that were there before wait to be indexed, and nothing of them changes', () => {
  const db = memoryDatabase([initialSchema, asking])
  db.exec(`
    INSERT INTO feeds (id, url, title, added_at, poll_state) VALUES (1, 'https://a.example/', 'A', 0, '{}');
    INSERT INTO statuses (id, feed_id, item_key, arrived_at, sort_at) VALUES (41, 1, 'k', 0, 5);
    INSERT INTO articles (id, title, content_hash) VALUES (41, 'Rain', 'h');
  `)
  const before = db.prepare('SELECT * FROM articles').all()
  migrate(db, [initialSchema, asking, searchIndex])
  expect(db.prepare('SELECT * FROM articles').all()).toEqual(before)
  expect(db.prepare('SELECT below FROM search_progress').pluck().all()).toEqual([42])
  expect(db.prepare('SELECT count(*) FROM words_waiting').pluck().get()).toBe(0)
})
