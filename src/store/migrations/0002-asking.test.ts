import { expect, test } from 'vitest'
import { migrate, schemaVersion } from '../migrate'
import { memoryDatabase } from '../testing/temporary-store'
import { initialSchema } from './0001-initial-schema'
import { asking } from './0002-asking'

test('the feeds of the first schema get a column for how they are asked, with nothing set', () => {
  const db = memoryDatabase([initialSchema])
  db.exec("INSERT INTO feeds (url, title, added_at, poll_state) VALUES ('https://a.example/', 'A', 0, '{}')")
  migrate(db, [initialSchema, asking])
  expect(schemaVersion(db)).toBe(2)
  expect(db.prepare('SELECT url, asking FROM feeds').all()).toEqual([{ url: 'https://a.example/', asking: null }])
})
