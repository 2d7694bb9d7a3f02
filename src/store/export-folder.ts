import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Exported, ExportOrder } from '../shared/store/archive'
import type { ReadableDb } from './database'
import { exportArchive } from './export-archive'
import { exportPages } from './export-pages'
import { syncFolder } from './file-sync'
import { createOpmlReads } from './opml'
import { requireFree, writeWhole } from './part-file'

/**
 * Writes all that can be taken along into a folder: the archive, the list of feeds for other readers, and pages for a browser. Answers
 * and throws as `exportArchive` does; articles are counted once, though each is written twice.
 */
export function exportFolder(db: ReadableDb, order: ExportOrder, progress: (articles: number) => void): Exported {
  const { part, target, now } = order
  requireFree(target)
  mkdirSync(part)
  try {
    writeWhole(join(part, 'feeds.opml'), createOpmlReads(db).exportOpml({ now }))
    const archive = join(part, 'archive.jsonl')
    const half = (before: number) => (articles: number) => progress(Math.floor((before + articles) / 2))
    const exported = exportArchive(db, { ...order, target: archive, part: `${archive}.part` }, half(0))
    const pages = join(part, 'pages')
    exportPages(db, { ...order, target: pages, part: `${pages}.part` }, half(exported.articles))
    syncFolder(part)
    // Refuses where there is anything already but an empty folder.
    renameSync(part, target)
    syncFolder(dirname(target))
    return exported
  } catch (error) {
    rmSync(part, { recursive: true, force: true })
    throw error
  }
}
