import type { Migration } from '../migrate'

/** What is unread in one feed by its date, so that a list of it is walked and not sorted; marking walks the same index. */
const unreadOfFeed = `
  DROP INDEX statuses_unread_of_feed;
  CREATE INDEX statuses_unread_of_feed ON statuses (feed_id, sort_at, id) WHERE read = 0 AND deleted = 0;
`

/** The address of a picture for a list, or null. Articles from before have none until they are edited. */
const thumbnail = 'ALTER TABLE articles ADD COLUMN thumbnail TEXT;'

/** What a change of chosen articles changed, so that exactly this can be taken back. */
const marked = `
  CREATE TABLE marked (
    mark INTEGER NOT NULL,
    id INTEGER NOT NULL,
    change TEXT NOT NULL CHECK (change IN ('read', 'unread', 'starred', 'unstarred')),
    PRIMARY KEY (mark, id)
  ) STRICT, WITHOUT ROWID;
`

export const readingOrder: Migration = {
  version: 4,
  name: 'reading order',
  up: (db) => void db.exec(unreadOfFeed + thumbnail + marked),
}
