import type { Migration } from '../migrate'

/** Feeds whose pictures are shown always or never, whatever the settings say. */
export const pictures: Migration = {
  version: 12,
  name: 'pictures',
  up: (db) => void db.exec('ALTER TABLE feeds ADD COLUMN pictures TEXT'),
}
