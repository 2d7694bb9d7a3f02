import type { StoreWrites } from '../shared/store-contract'
import type { WritableDb } from './database'

/** The texts of articles' own pages. They go with their article. */
export function createFullTextWrites(db: WritableDb): Pick<StoreWrites, 'saveFullText' | 'setAlwaysFull'> {
  const save = db.prepare<[string, number, number]>(
    `INSERT INTO full_texts (html, read_at, id) SELECT ?, ?, id FROM articles WHERE id = ?
     ON CONFLICT (id) DO UPDATE SET html = excluded.html, read_at = excluded.read_at`,
  )
  const always = db.prepare<[number, number]>('UPDATE feeds SET full_text = ? WHERE id = ?')
  return {
    saveFullText: ({ id, html, now }) => ({ saved: save.run(html, now, id).changes > 0 }),
    setAlwaysFull: ({ feedId, always: on }) => ({ changed: always.run(on ? 1 : 0, feedId).changes > 0 }),
  }
}
