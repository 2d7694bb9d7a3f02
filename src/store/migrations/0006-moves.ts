import type { Migration } from '../migrate'

/** Where a feed was before its server moved it for good, the last time; both null for one that never moved. */
export const moves: Migration = {
  version: 6,
  name: 'moves',
  up: (db) =>
    void db.exec(`
      ALTER TABLE feeds ADD COLUMN moved_from TEXT;
      ALTER TABLE feeds ADD COLUMN moved_at INTEGER;
    `),
}
