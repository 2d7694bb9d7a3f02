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
import { polls } from './0010-polls'
import { chosenArticles } from './0011-chosen-articles'
import { pictures } from './0012-pictures'
import { mediaPlaces } from './0013-media-places'
import { savedSearches } from './0014-saved-searches'

const before = [
  initialSchema,
  asking,
  searchIndex,
  readingOrder,
  folders,
  moves,
  upkeep,
  icons,
  fullTexts,
  polls,
  chosenArticles,
  pictures,
  mediaPlaces,
]

test('a store from before has no saved search and keeps its feeds', () => {
  const db = memoryDatabase(before)
  db.exec("INSERT INTO feeds (url, title, added_at, poll_state) VALUES ('https://a.example/', 'A', 0, '{}')")
  migrate(db, [...before, savedSearches])
  expect(db.prepare('SELECT title FROM feeds').pluck().all()).toEqual(['A'])
  expect(db.prepare('SELECT count(*) FROM saved_searches').pluck().get()).toBe(0)
})
