import type { Migration } from '../migrate'

/**
 * Folders, the order of the sidebar, and names that a person gives. `position` is 0 for all that is in one folder until a
 * person orders it: then the titles order it. The index leads from a folder to its feeds without reading their rows.
 */
export const folders: Migration = {
  version: 5,
  name: 'folders',
  up: (db) =>
    void db.exec(`
      CREATE TABLE folders (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        parent_id INTEGER REFERENCES folders (id) CHECK (parent_id <> id),
        title TEXT NOT NULL,
        position INTEGER NOT NULL DEFAULT 0
      ) STRICT;
      CREATE INDEX folders_by_parent ON folders (parent_id);
      ALTER TABLE feeds ADD COLUMN folder_id INTEGER REFERENCES folders (id);
      ALTER TABLE feeds ADD COLUMN position INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE feeds ADD COLUMN custom_title TEXT;
      CREATE INDEX feeds_by_folder ON feeds (folder_id);
    `),
}
