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

const before = [initialSchema, asking, searchIndex, readingOrder, folders, moves, upkeep]

test('feeds from before have no icon, and are due to have one looked for', () => {
  const db = memoryDatabase(before)
  db.exec("INSERT INTO feeds (url, title, added_at, poll_state) VALUES ('https://a.example/', 'A', 0, '{}')")
  migrate(db, [...before, icons])
  expect(db.prepare('SELECT url, icon_url, icon_at, icon_checked_at FROM feeds').all()).toEqual([
    { url: 'https://a.example/', icon_url: null, icon_at: null, icon_checked_at: 0 },
  ])
  expect(db.prepare('SELECT count(*) FROM feed_icons').pluck().get()).toBe(0)
})
