import type { Migration } from '../migrate'

/** Searches that are kept by name. `conditions` is JSON, as `shared/conditions.ts` has it. A number never comes again. */
export const savedSearches: Migration = {
  version: 14,
  name: 'saved searches',
  up: (db) =>
    void db.exec(`
      CREATE TABLE saved_searches (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        title TEXT NOT NULL,
        position INTEGER NOT NULL,
        conditions TEXT NOT NULL
      ) STRICT;
    `),
}
