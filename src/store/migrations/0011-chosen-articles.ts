import type { Migration } from '../migrate'

/** An article leaves the journals of earlier changes when a person says something else of it, and when it is gone. */
export const chosenArticles: Migration = {
  version: 11,
  name: 'chosen articles',
  up: (db) =>
    void db.exec(`
      CREATE INDEX marked_by_article ON marked (id);
      CREATE TRIGGER statuses_leave_marked AFTER DELETE ON statuses BEGIN
        DELETE FROM marked WHERE id = OLD.id;
      END;
    `),
}
