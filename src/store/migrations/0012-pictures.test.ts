import { expect, test } from 'vitest'
import { migrate } from '../migrate'
import { memoryDatabase } from '../testing/temporary-store'
import { allMigrations } from './index'

test('feeds from before show their pictures as the settings say', () => {
  const db = memoryDatabase(allMigrations.filter(({ version }) => version < 12))
  db.exec("INSERT INTO feeds (url, title, added_at, poll_state) VALUES ('https://a.example/', 'A', 0, '{}')")
  migrate(
    db,
    allMigrations.filter(({ version }) => version <= 12),
  )
  expect(db.prepare('SELECT title, pictures FROM feeds').all()).toEqual([{ title: 'A', pictures: null }])
})
