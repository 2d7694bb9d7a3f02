import type { Migration } from '../migrate'

/**
 * The wide column comes last, so that reading a feed's counts seldom touches it. An address is unique among what is
 * subscribed: a feed may move to the address of one that was removed and only waits to be purged.
 */
const feeds = `
  CREATE TABLE feeds (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    url TEXT NOT NULL,
    site_url TEXT,
    title TEXT NOT NULL,
    added_at INTEGER NOT NULL,
    removed_at INTEGER,
    notify INTEGER NOT NULL DEFAULT 1 CHECK (notify IN (0, 1)),
    first_polled INTEGER NOT NULL DEFAULT 0 CHECK (first_polled IN (0, 1)),
    unread_count INTEGER NOT NULL DEFAULT 0 CHECK (unread_count >= 0),
    article_count INTEGER NOT NULL DEFAULT 0 CHECK (article_count >= 0),
    poll_state TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX feeds_by_url ON feeds (url) WHERE removed_at IS NULL;
  CREATE INDEX feeds_removed ON feeds (removed_at) WHERE removed_at IS NOT NULL;
`

/**
 * AUTOINCREMENT, because an id that came back would make a later arrival look like one that was seen.
 * `deleted` leaves a tombstone: the key stays, so the item does not come back. `mark` names the mark-all that read it.
 */
const statuses = `
  CREATE TABLE statuses (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    feed_id INTEGER NOT NULL REFERENCES feeds (id),
    item_key TEXT NOT NULL,
    read INTEGER NOT NULL DEFAULT 0 CHECK (read IN (0, 1)),
    starred INTEGER NOT NULL DEFAULT 0 CHECK (starred IN (0, 1)),
    deleted INTEGER NOT NULL DEFAULT 0 CHECK (deleted IN (0, 1)),
    arrived_at INTEGER NOT NULL,
    sort_at INTEGER NOT NULL,
    mark INTEGER CHECK (mark IS NULL OR read = 1),
    UNIQUE (feed_id, item_key)
  ) STRICT;
`

/** `feed_id` and `read` end some of these so that a row that is filtered out is never looked up in the table. */
const statusIndexes = `
  CREATE INDEX statuses_by_date ON statuses (sort_at, id, feed_id) WHERE deleted = 0;
  CREATE INDEX statuses_unread ON statuses (sort_at, id, feed_id) WHERE read = 0 AND deleted = 0;
  CREATE INDEX statuses_starred ON statuses (sort_at, id, read) WHERE starred = 1 AND deleted = 0;
  CREATE INDEX statuses_of_feed ON statuses (feed_id, sort_at, id) WHERE deleted = 0;
  CREATE INDEX statuses_unread_of_feed ON statuses (feed_id, id) WHERE read = 0 AND deleted = 0;
  CREATE INDEX statuses_marked ON statuses (mark) WHERE mark IS NOT NULL;
`

const articles = `
  CREATE TABLE articles (
    id INTEGER PRIMARY KEY REFERENCES statuses (id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    snippet TEXT NOT NULL DEFAULT '',
    author TEXT,
    link TEXT,
    published_at INTEGER,
    updated_at INTEGER,
    language TEXT,
    direction TEXT CHECK (direction IN ('ltr', 'rtl')),
    content_hash TEXT NOT NULL,
    enclosures TEXT NOT NULL DEFAULT '[]',
    categories TEXT NOT NULL DEFAULT '[]'
  ) STRICT;
  CREATE TABLE bodies (
    id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    html TEXT NOT NULL
  ) STRICT;
`

const rest = `
  CREATE TABLE settings (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE totals (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    all_count INTEGER NOT NULL DEFAULT 0 CHECK (all_count >= 0),
    unread_count INTEGER NOT NULL DEFAULT 0 CHECK (unread_count >= 0),
    starred_count INTEGER NOT NULL DEFAULT 0 CHECK (starred_count >= 0)
  ) STRICT;
  INSERT INTO totals (id) VALUES (1);
`

/** The tables of the first release; `store/README.md` says why they are cut this way. */
export const initialSchema: Migration = {
  version: 1,
  name: 'initial schema',
  up: (db) => {
    db.exec(feeds + statuses + statusIndexes + articles + rest)
  },
}
