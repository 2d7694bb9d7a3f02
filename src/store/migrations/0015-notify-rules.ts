import type { Migration } from '../migrate'

/** What is notified of a feed, or of all in a folder. Feeds that were silenced stay so; `notify` itself is read no more. */
export const notifyRules: Migration = {
  version: 15,
  name: 'notify rules',
  up: (db) =>
    void db.exec(`
      ALTER TABLE feeds ADD COLUMN notify_rule TEXT;
      ALTER TABLE folders ADD COLUMN notify_rule TEXT;
      UPDATE feeds SET notify_rule = 'off' WHERE notify = 0;
    `),
}
