import { expect, test } from 'vitest'
import { migrate, schemaVersion } from '../migrate'
import { memoryDatabase } from '../testing/temporary-store'
import { initialSchema } from './0001-initial-schema'

test('from nothing makes every table, strict, with the one row of totals', () => {
  const db = memoryDatabase([])
  expect(schemaVersion(db)).toBe(0)
  migrate(db, [initialSchema])
  expect(schemaVersion(db)).toBe(1)
  const tables = db
    .prepare(
      "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite%' ORDER BY name",
    )
    .all()
  const names = ['articles', 'bodies', 'feeds', 'settings', 'statuses', 'totals']
  expect(tables).toEqual(names.map((name) => ({ name, strict: 1 })))
  expect(db.prepare('SELECT * FROM totals').all()).toEqual([{ id: 1, all_count: 0, unread_count: 0, starred_count: 0 }])
})

test('keeps an item once per feed, and takes article and body along with their status', () => {
  const db = memoryDatabase([initialSchema])
  db.exec(`
    INSERT INTO feeds (id, url, title, added_at, poll_state) VALUES (1, 'https://one.example/', 'One', 0, '{}');
    INSERT INTO statuses (id, feed_id, item_key, arrived_at, sort_at) VALUES (1, 1, 'a', 0, 0);
    INSERT INTO articles (id, title, content_hash) VALUES (1, 'A', 'h');
    INSERT INTO bodies (id, html) VALUES (1, '');`)
  const again = "INSERT INTO statuses (feed_id, item_key, arrived_at, sort_at) VALUES (1, 'a', 0, 0)"
  expect(() => db.exec(again)).toThrow(/UNIQUE/)
  expect(() => db.exec('DELETE FROM feeds')).toThrow(/FOREIGN KEY/)
  db.exec('DELETE FROM statuses')
  expect(db.prepare('SELECT (SELECT count(*) FROM articles) + (SELECT count(*) FROM bodies)').pluck().get()).toBe(0)
})

test('keeps an address once among the feeds that are not removed', () => {
  const db = memoryDatabase([initialSchema])
  const add = "INSERT INTO feeds (url, title, added_at, poll_state) VALUES ('https://one.example/', 'One', 0, '{}')"
  db.exec(add)
  expect(() => db.exec(add)).toThrow(/UNIQUE/)
  db.exec('UPDATE feeds SET removed_at = 1')
  db.exec(add)
  expect(() => db.exec('UPDATE feeds SET removed_at = NULL')).toThrow(/UNIQUE/)
})

test('does not give an id twice, though the newest article was deleted', () => {
  const db = memoryDatabase([initialSchema])
  const add = "INSERT INTO statuses (feed_id, item_key, arrived_at, sort_at) VALUES (1, 'a', 0, 0) RETURNING id"
  db.exec("INSERT INTO feeds (id, url, title, added_at, poll_state) VALUES (1, 'https://one.example/', 'One', 0, '{}')")
  const first = db.prepare<[], number>(add).pluck().get()
  db.exec('DELETE FROM statuses')
  expect(db.prepare<[], number>(add).pluck().get()).toBe((first ?? 0) + 1)
})
