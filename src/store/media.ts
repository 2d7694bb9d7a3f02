import type { StoreWrites } from '../shared/store-contract'
import type { WritableDb } from './database'

/** What is remembered of pictures, sounds and films. */
export function createMediaWrites(db: WritableDb): Pick<StoreWrites, 'setPictures'> {
  const setPictures = db.prepare<[string | null, number]>('UPDATE feeds SET pictures = ? WHERE id = ?')
  return {
    setPictures: ({ feedId, pictures }) => ({ changed: setPictures.run(pictures, feedId).changes > 0 }),
  }
}
