import type { Migration } from '../migrate'

/** How long a feed's articles are kept, where it differs from the settings; and when each long job last ended. */
export const upkeep: Migration = {
  version: 7,
  name: 'upkeep',
  up: (db) =>
    void db.exec(`
      ALTER TABLE feeds ADD COLUMN keep TEXT;
      CREATE TABLE upkeep (name TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    `),
}
