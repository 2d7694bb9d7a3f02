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
import { icons } from './0008-icons'
import { fullTexts } from './0009-full-texts'

const before = [initialSchema, asking, searchIndex, readingOrder, folders, moves, upkeep, icons]

test('feeds from before show what they bring, and no article has a full text', () => {
  const db = memoryDatabase(before)
  db.exec("INSERT INTO feeds (url, title, added_at, poll_state) VALUES ('https://a.example/', 'A', 0, '{}')")
  migrate(db, [...before, fullTexts])
  expect(db.prepare('SELECT title, full_text FROM feeds').all()).toEqual([{ title: 'A', full_text: 0 }])
  expect(db.prepare('SELECT count(*) FROM full_texts').pluck().get()).toBe(0)
})
