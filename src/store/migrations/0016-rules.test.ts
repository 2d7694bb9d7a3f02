import { expect, test } from 'vitest'
import { migrate } from '../migrate'
import { memoryDatabase } from '../testing/temporary-store'
import { allMigrations } from './index'

test('what was changed of chosen articles can be taken back still, and leaves with its article as before', () => {
  const db = memoryDatabase(allMigrations.filter(({ version }) => version < 16))
  db.exec(`
    INSERT INTO feeds (id, url, title, added_at, poll_state) VALUES (1, 'https://a.example/', 'A', 0, '{}');
    INSERT INTO statuses (id, feed_id, item_key, arrived_at, sort_at, read) VALUES (1, 1, 'a', 1, 1, 1), (2, 1, 'b', 1, 1, 0);
    INSERT INTO marked (mark, id, change) VALUES (7, 1, 'read'), (8, 2, 'unstarred')`)
  migrate(
    db,
    allMigrations.filter(({ version }) => version <= 16),
  )
  db.exec('DELETE FROM statuses WHERE id = 2')
  expect(db.prepare('SELECT mark, id, change FROM marked').all()).toEqual([{ mark: 7, id: 1, change: 'read' }])
  expect(db.prepare('SELECT hidden FROM statuses').all()).toEqual([{ hidden: null }])
  expect(db.prepare('SELECT count(*) AS rules FROM rules').get()).toEqual({ rules: 0 })
})

test('one article can stand in a journal with several changes, and only what is deleted can be hidden', () => {
  const db = memoryDatabase()
  db.exec(`
    INSERT INTO feeds (id, url, title, added_at, poll_state) VALUES (1, 'https://a.example/', 'A', 0, '{}');
    INSERT INTO statuses (id, feed_id, item_key, arrived_at, sort_at) VALUES (1, 1, 'a', 1, 1);
    INSERT INTO marked (mark, id, change) VALUES (7, 1, 'read'), (7, 1, 'hidden')`)
  expect(() => db.exec('UPDATE statuses SET hidden = 1')).toThrow(/CHECK/)
  db.exec('UPDATE statuses SET hidden = 1, deleted = 1')
})
