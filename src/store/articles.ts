import type { StoreReads } from '../shared/store-contract'
import type { ReadableDb } from './database'
import { type ArticleRow, articleColumns, toArticle, toBody } from './rows'

/** One article at a time, when it is opened; the body apart from the rest. */
export function createArticleReads(db: ReadableDb): Pick<StoreReads, 'getArticle' | 'getBody'> {
  const article = db.prepare<[number], ArticleRow>(
    `SELECT ${articleColumns} FROM statuses AS s JOIN articles AS a ON a.id = s.id JOIN feeds AS f ON f.id = s.feed_id
       LEFT JOIN bodies AS b ON b.id = a.id LEFT JOIN full_texts AS t ON t.id = a.id
     WHERE s.id = ?`,
  )
  const body = db.prepare<[number], Parameters<typeof toBody>[0]>(
    `SELECT a.title, b.html, a.link, a.language, a.direction FROM articles AS a JOIN bodies AS b ON b.id = a.id
     WHERE a.id = ?`,
  )
  const full = db.prepare<[number], string>('SELECT html FROM full_texts WHERE id = ?').pluck()
  return {
    getArticle: ({ id }) => {
      const row = article.get(id)
      return row === undefined ? null : toArticle(row)
    },
    getBody: ({ id, full: isFull = false }) => {
      const row = body.get(id)
      if (row === undefined) return null
      const html = isFull ? full.get(id) : undefined
      return html === undefined ? toBody(row) : { ...toBody(row), html }
    },
  }
}
