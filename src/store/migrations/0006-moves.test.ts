import { expect, test } from 'vitest'
import { migrate } from '../migrate'
import { memoryDatabase } from '../testing/temporary-store'
import { initialSchema } from './0001-initial-schema'
import { asking } from './0002-asking'
import { searchIndex } from './0003-search-index'
import { readingOrder } from './0004-reading-order'
import { folders } from './0005-folders'
import { moves } from './0006-moves'

const before = [initialSchema, asking, searchIndex, readingOrder, folders]

test('feeds from before are where they are, as if they had never moved', () => {
  const db = memoryDatabase(before)
  db.exec("INSERT INTO feeds (url, title, added_at, poll_state) VALUES ('https://a.example/', 'A', 0, '{}')")
  migrate(db, [...before, moves])
  expect(db.prepare('SELECT url, moved_from, moved_at FROM feeds').all()).toEqual([
    { url: 'https://a.example/', moved_from: null, moved_at: null },
  ])
})
