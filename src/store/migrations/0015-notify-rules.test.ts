import { expect, test } from 'vitest'
import { migrate } from '../migrate'
import { memoryDatabase } from '../testing/temporary-store'
import { allMigrations } from './index'

test('feeds that were silenced stay so, and all others go by their folders and the settings', () => {
  const db = memoryDatabase(allMigrations.filter(({ version }) => version < 15))
  db.exec(`
    INSERT INTO feeds (url, title, added_at, poll_state, notify) VALUES
      ('https://a.example/', 'A', 0, '{}', 1), ('https://b.example/', 'B', 0, '{}', 0);
    INSERT INTO folders (title) VALUES ('News')`)
  migrate(
    db,
    allMigrations.filter(({ version }) => version <= 15),
  )
  expect(db.prepare('SELECT title, notify_rule FROM feeds ORDER BY id').all()).toEqual([
    { title: 'A', notify_rule: null },
    { title: 'B', notify_rule: 'off' },
  ])
  expect(db.prepare('SELECT title, notify_rule FROM folders').all()).toEqual([{ title: 'News', notify_rule: null }])
})
