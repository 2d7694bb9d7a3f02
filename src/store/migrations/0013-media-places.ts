import type { Migration } from '../migrate'

/** Where somebody stopped in the sounds and films of articles. */
export const mediaPlaces: Migration = {
  version: 13,
  name: 'media places',
  up: (db) =>
    void db.exec(`
      CREATE TABLE media_places (
        article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
        url TEXT NOT NULL,
        seconds INTEGER NOT NULL,
        PRIMARY KEY (article_id, url)
      ) STRICT, WITHOUT ROWID`),
}
