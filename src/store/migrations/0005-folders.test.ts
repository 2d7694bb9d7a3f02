import { expect, test } from 'vitest'
import { migrate } from '../migrate'
import { memoryDatabase } from '../testing/temporary-store'
import { initialSchema } from './0001-initial-schema'
import { asking } from './0002-asking'
import { searchIndex } from './0003-search-index'
import { readingOrder } from './0004-reading-order'
import { folders } from './0005-folders'

const before = [initialSchema, asking, searchIndex, readingOrder]

test('feeds from before are at the top of the sidebar, in no order of a person, under their own names', () => {
  const db = memoryDatabase(before)
  db.exec("INSERT INTO feeds (url, title, added_at, poll_state) VALUES ('https://a.example/', 'A', 0, '{}')")
  migrate(db, [...before, folders])
  expect(db.prepare('SELECT title, custom_title, folder_id, position FROM feeds').all()).toEqual([
    { title: 'A', custom_title: null, folder_id: null, position: 0 },
  ])
  expect(db.prepare('SELECT count(*) FROM folders').pluck().get()).toBe(0)
})
