import type { Migration } from '../migrate'

/** What a person set for the requests of one feed (`StoredAsking`, as JSON); null where nothing is set. */
export const asking: Migration = {
  version: 2,
  name: 'asking',
  up: (db) => void db.exec('ALTER TABLE feeds ADD COLUMN asking TEXT'),
}
