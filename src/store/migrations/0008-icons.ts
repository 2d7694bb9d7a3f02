import type { Migration } from '../migrate'

/**
 * The feeds' icons, apart from the feeds, whose rows are read often. `icon_url` is what the feed names, `icon_at` since when
 * it has the icon that it has, `icon_checked_at` when one was last looked for.
 */
export const icons: Migration = {
  version: 8,
  name: 'icons',
  up: (db) =>
    void db.exec(`
      CREATE TABLE feed_icons (
        feed_id INTEGER PRIMARY KEY REFERENCES feeds (id) ON DELETE CASCADE,
        type TEXT NOT NULL,
        bytes BLOB NOT NULL
      ) STRICT;
      ALTER TABLE feeds ADD COLUMN icon_url TEXT;
      ALTER TABLE feeds ADD COLUMN icon_at INTEGER;
      ALTER TABLE feeds ADD COLUMN icon_checked_at INTEGER NOT NULL DEFAULT 0;
    `),
}
