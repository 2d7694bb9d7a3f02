import type { MediaPlace } from '../shared/playback'
import type { StoreReads, StoreWrites } from '../shared/store-contract'
import type { ReadableDb, WritableDb } from './database'

/** What is remembered of pictures, sounds and films. */
export function createMediaReads(db: ReadableDb): Pick<StoreReads, 'getMediaPlaces'> {
  const places = db.prepare<[number], MediaPlace>('SELECT url, seconds FROM media_places WHERE article_id = ?')
  return { getMediaPlaces: ({ id }) => places.all(id) }
}

export function createMediaWrites(db: WritableDb): Pick<StoreWrites, 'setPictures' | 'noteMediaPlace'> {
  const setPictures = db.prepare<[string | null, number]>('UPDATE feeds SET pictures = ? WHERE id = ?')
  const note = db.prepare<[string, number, number]>(
    `INSERT INTO media_places (article_id, url, seconds) SELECT id, ?, ? FROM articles WHERE id = ?
     ON CONFLICT (article_id, url) DO UPDATE SET seconds = excluded.seconds`,
  )
  const forget = db.prepare<[number, string]>('DELETE FROM media_places WHERE article_id = ? AND url = ?')
  return {
    setPictures: ({ feedId, pictures }) => ({ changed: setPictures.run(pictures, feedId).changes > 0 }),
    noteMediaPlace: ({ id, url, seconds }) => {
      if (seconds > 0) note.run(url, seconds, id)
      else forget.run(id, url)
      return null
    },
  }
}
