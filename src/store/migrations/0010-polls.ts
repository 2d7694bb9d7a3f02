import type { Migration } from '../migrate'

/**
 * The last polls of each feed, numbered as they came (a clock can be set back); a run of polls that brought nothing is one
 * row. The run that goes on is kept with the feed (`quiet`, as JSON), whose row is written with each poll anyway: most
 * polls bring nothing, and a row of their own would make a round several times as dear. `newest_at` is what `sort_at` of its articles was at most, since a feed that
 * has been silent is told by it also when its articles are gone.
 */
export const polls: Migration = {
  version: 10,
  name: 'polls',
  up: (db) =>
    void db.exec(`
      CREATE TABLE polls (
        feed_id INTEGER NOT NULL REFERENCES feeds (id) ON DELETE CASCADE,
        n INTEGER NOT NULL,
        at INTEGER NOT NULL,
        times INTEGER NOT NULL DEFAULT 1,
        since INTEGER NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('read', 'reading', 'unchanged', 'failed', 'skipped')),
        status INTEGER,
        bytes INTEGER,
        ms INTEGER,
        led_to TEXT,
        added INTEGER NOT NULL DEFAULT 0,
        failure TEXT,
        wait_seconds INTEGER,
        PRIMARY KEY (feed_id, n)
      ) STRICT, WITHOUT ROWID;
      ALTER TABLE feeds ADD COLUMN quiet TEXT;
      ALTER TABLE feeds ADD COLUMN paused_at INTEGER;
      ALTER TABLE feeds ADD COLUMN newest_at INTEGER;
      UPDATE feeds SET newest_at = (
        SELECT max(sort_at) FROM statuses INDEXED BY statuses_of_feed WHERE feed_id = feeds.id AND deleted = 0
      );
    `),
}
