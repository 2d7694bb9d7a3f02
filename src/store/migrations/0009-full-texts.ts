import type { Migration } from '../migrate'

/** The texts of articles' own pages, and the feeds whose articles are always shown in full. */
export const fullTexts: Migration = {
  version: 9,
  name: 'full texts',
  up: (db) =>
    void db.exec(`
      CREATE TABLE full_texts (
        id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
        html TEXT NOT NULL,
        read_at INTEGER NOT NULL
      ) STRICT;
      ALTER TABLE feeds ADD COLUMN full_text INTEGER NOT NULL DEFAULT 0;
    `),
}
