import { expect, test } from 'vitest'
import { migrate } from '../migrate'
import { memoryDatabase } from '../testing/temporary-store'
import { initialSchema } from './0001-initial-schema'
import { asking } from './0002-asking'
import { searchIndex } from './0003-search-index'
import { readingOrder } from './0004-reading-order'
import { folders } from './0005-folders'
import { moves } from './0006-moves'
import { upkeep } from './0007-upkeep'

const before = [initialSchema, asking, searchIndex, readingOrder, folders, moves]

test('feeds from before keep their articles as the settings say, and no long job has ever ended', () => {
  const db = memoryDatabase(before)
  db.exec("INSERT INTO feeds (url, title, added_at, poll_state) VALUES ('https://a.example/', 'A', 0, '{}')")
  migrate(db, [...before, upkeep])
  expect(db.prepare('SELECT title, keep FROM feeds').all()).toEqual([{ title: 'A', keep: null }])
  expect(db.prepare('SELECT count(*) FROM upkeep').pluck().get()).toBe(0)
})
