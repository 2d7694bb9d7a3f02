import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { articlesPage, type IndexEntry, indexPage, type PageArticle, type PageLook } from '../feed/write-pages'
import type { Enclosure } from '../shared/model'
import type { Exported, ExportOrder } from '../shared/store/archive'
import { type Texts, textsFor } from '../shared/texts/texts'
import type { ReadableDb } from './database'
import { syncFolder } from './file-sync'
import { requireFree, writeWhole } from './part-file'
import { shownTitle } from './rows'

interface PageRow {
  readonly id: number
  readonly sort_at: number
  readonly title: string
  readonly link: string | null
  readonly author: string | null
  readonly published_at: number | null
  readonly starred: number
  readonly language: string | null
  readonly direction: 'ltr' | 'rtl' | null
  readonly enclosures: string
  readonly html: string
}

interface FeedRow {
  readonly id: number
  readonly title: string
  readonly url: string
  /** Of one that is not followed any more only what is starred is there for good. */
  readonly removed: number
}

/** A feed's articles, the newest first; the text of its own page where there is one. Exported so that a test can pin the plan. */
export const pageArticlesSql = `
  SELECT s.id, s.sort_at, a.title, a.link, a.author, a.published_at, s.starred, a.language, a.direction, a.enclosures,
    coalesce(t.html, b.html, '') AS html
  FROM statuses AS s INDEXED BY statuses_of_feed CROSS JOIN articles AS a ON a.id = s.id
    LEFT JOIN bodies AS b ON b.id = a.id LEFT JOIN full_texts AS t ON t.id = a.id
  WHERE s.feed_id = @feedId AND s.deleted = 0 AND (s.sort_at, s.id) < (@sortAt, @id) AND (s.starred = 1 OR @starredOnly = 0)
  ORDER BY s.sort_at DESC, s.id DESC LIMIT @limit`

const feedsSql = `
  SELECT f.id, ${shownTitle} AS title, f.url, f.removed_at IS NOT NULL AS removed FROM feeds AS f
  ORDER BY title COLLATE NOCASE, f.id`

/** A page ends after so many articles, or so many characters of them. */
const perPage = { articles: 100, characters: 1_500_000 }

/**
 * Writes articles as pages into a folder, one or more for each feed, and a list of them. Answers with how many articles there are.
 * Throws when it cannot, or when `progress` throws: then nothing is left of it.
 */
export function exportPages(db: ReadableDb, order: ExportOrder, progress: (articles: number) => void): Exported {
  const { part, target, scope } = order
  const texts = textsFor(order.language, order.systemLocales)
  const say = texts.archive.pages
  const look: PageLook = {
    language: texts.language,
    remoteImages: order.remoteImages,
    back: say.allFeeds,
    starred: say.starred,
  }
  requireFree(target)
  mkdirSync(part)
  try {
    const entries: IndexEntry[] = []
    let articles = 0
    for (const feed of db.prepare<[], FeedRow>(feedsSql).all()) {
      const pages: { file: string; label: string }[] = []
      for (const some of pagesOf(db, feed.id, scope === 'starred' || feed.removed === 1)) {
        const file = `feed-${feed.id}-${pages.length + 1}.html`
        const shown = some.map((row) => toPageArticle(row, texts))
        writeWhole(join(part, file), articlesPage(feed.title, shown, look))
        pages.push({ file, label: labelOf(some, texts) })
        articles += some.length
        progress(articles)
      }
      if (pages.length > 0) entries.push({ title: feed.title, address: feed.url, pages })
    }
    const summary = say.summary(articles, texts.formats.fullTime(order.now))
    writeWhole(join(part, 'index.html'), indexPage(say.titles[scope], summary, entries, look))
    syncFolder(part)
    // Refuses where there is anything already but an empty folder.
    renameSync(part, target)
    syncFolder(dirname(target))
    return { articles, leftOut: [] }
  } catch (error) {
    rmSync(part, { recursive: true, force: true })
    throw error
  }
}

function* pagesOf(db: ReadableDb, feedId: number, onlyStarred: boolean): Generator<readonly PageRow[]> {
  const rows = db.prepare<{ feedId: number; sortAt: number; id: number; limit: number; starredOnly: number }, PageRow>(
    pageArticlesSql,
  )
  const starredOnly = onlyStarred ? 1 : 0
  let after = { sortAt: Number.MAX_SAFE_INTEGER, id: Number.MAX_SAFE_INTEGER }
  for (;;) {
    const page: PageRow[] = []
    let characters = 0
    for (const row of rows.iterate({ feedId, ...after, limit: perPage.articles, starredOnly })) {
      page.push(row)
      characters += row.html.length
      if (characters >= perPage.characters) break
    }
    const last = page.at(-1)
    if (last === undefined) return
    yield page
    after = { sortAt: last.sort_at, id: last.id }
  }
}

/** From when to when the articles of a page are. */
function labelOf(rows: readonly PageRow[], { archive, formats }: Texts): string {
  const [newest, oldest] = [rows[0], rows.at(-1)].map((row) => formats.fullTime(row?.sort_at ?? 0))
  return archive.pages.span(rows.length, oldest ?? '', newest ?? '')
}

function toPageArticle(row: PageRow, { formats }: Texts): PageArticle {
  return {
    title: row.title,
    link: row.link,
    author: row.author,
    when: formats.fullTime(row.published_at ?? row.sort_at),
    starred: row.starred === 1,
    language: row.language,
    direction: row.direction,
    html: row.html,
    enclosures: JSON.parse(row.enclosures) as readonly Enclosure[],
  }
}
