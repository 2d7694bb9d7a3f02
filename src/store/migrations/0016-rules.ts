import type { Migration } from '../migrate'

/**
 * Rules, in the order in which they are tried; `conditions` and `actions` are JSON, as `shared/rules.ts` has them. A hidden
 * article is deleted for all but the rule that hid it, which `hidden` names. A journal may know several changes of one article.
 */
export const rules: Migration = {
  version: 16,
  name: 'rules',
  up: (db) =>
    void db.exec(`
      CREATE TABLE rules (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        title TEXT NOT NULL,
        position INTEGER NOT NULL,
        enabled INTEGER NOT NULL DEFAULT 1 CHECK (enabled IN (0, 1)),
        conditions TEXT NOT NULL,
        actions TEXT NOT NULL,
        touched INTEGER NOT NULL DEFAULT 0,
        touched_at INTEGER,
        slow_at INTEGER
      ) STRICT;

      ALTER TABLE statuses ADD COLUMN hidden INTEGER CHECK (hidden IS NULL OR deleted = 1);
      CREATE INDEX statuses_hidden ON statuses (hidden, arrived_at) WHERE hidden IS NOT NULL;

      DROP TRIGGER statuses_leave_marked;
      CREATE TABLE marked_anew (
        mark INTEGER NOT NULL,
        id INTEGER NOT NULL,
        change TEXT NOT NULL CHECK (change IN ('read', 'unread', 'starred', 'unstarred', 'hidden')),
        PRIMARY KEY (mark, id, change)
      ) STRICT, WITHOUT ROWID;
      INSERT INTO marked_anew (mark, id, change) SELECT mark, id, change FROM marked;
      DROP TABLE marked;
      ALTER TABLE marked_anew RENAME TO marked;
      CREATE INDEX marked_by_article ON marked (id);
      CREATE TRIGGER statuses_leave_marked AFTER DELETE ON statuses BEGIN
        DELETE FROM marked WHERE id = OLD.id;
      END;
    `),
}
