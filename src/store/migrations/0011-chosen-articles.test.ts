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

const before = [initialSchema, asking, searchIndex, readingOrder, folders, moves, upkeep, icons, fullTexts, polls]

test('an article from before that goes leaves the journals', () => {
  const db = memoryDatabase(before)
  db.exec(`
    INSERT INTO feeds (url, title, added_at, poll_state) VALUES ('https://a.example/', 'A', 0, '{}');
    INSERT INTO statuses (id, feed_id, item_key, arrived_at, sort_at) VALUES (1, 1, 'a', 0, 0), (2, 1, 'b', 0, 0);
    INSERT INTO marked (mark, id, change) VALUES (7, 1, 'read'), (7, 2, 'read');
  `)
  migrate(db, [...before, chosenArticles])
  db.exec('DELETE FROM statuses WHERE id = 1')
  expect(db.prepare('SELECT mark, id, change FROM marked').all()).toEqual([{ mark: 7, id: 2, change: 'read' }])
})
