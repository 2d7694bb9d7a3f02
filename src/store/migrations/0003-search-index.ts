import type { Migration } from '../migrate'

/**
 * The words of each article. A row's number is the hour of `sort_at` and the article's id (`search-index.ts`), so that to
 * walk the hits is to walk them by date. Nothing of the text is kept but the words: the text is in `bodies`.
 * Without `prefix` all articles with any word that begins with "con" would be gathered before the first is given.
 */
const words = `
  CREATE VIRTUAL TABLE article_words USING fts5 (
    title, body, feed,
    content = '', contentless_delete = 1, prefix = '3 4', tokenize = 'unicode61 remove_diacritics 2'
  );
`

/** What waits to be indexed: the articles with an id below `below`, and those named because many came at once. */
const progress = `
  CREATE TABLE words_waiting (id INTEGER PRIMARY KEY) STRICT;
  CREATE TABLE search_progress (id INTEGER PRIMARY KEY CHECK (id = 1), below INTEGER NOT NULL) STRICT;
  INSERT INTO search_progress (id, below) SELECT 1, coalesce(max(id), 0) + 1 FROM articles;
`

/** Whoever deletes an article, its words go in the same transaction. */
const triggers = `
  CREATE TRIGGER words_go_with_status AFTER DELETE ON statuses BEGIN
    DELETE FROM article_words WHERE rowid =
      ((1048575 - min(max(old.sort_at / 3600000, 0), 1048575)) << 32) + 4294967295 - old.id;
  END;
  CREATE TRIGGER words_go_with_article AFTER UPDATE OF deleted ON statuses WHEN new.deleted = 1 BEGIN
    DELETE FROM article_words WHERE rowid =
      ((1048575 - min(max(old.sort_at / 3600000, 0), 1048575)) << 32) + 4294967295 - old.id;
  END;
`

/** Full-text search over titles and bodies. What is stored already is indexed later, in slices. */
export const searchIndex: Migration = {
  version: 3,
  name: 'search index',
  up: (db) => {
    db.exec(words + progress + triggers)
  },
}
