import { rmSync } from 'node:fs'
import { type ArchiveEnd, type ArchiveHeader, archiveFormat, archiveVersion } from '../shared/archive'
import type { Exported, ExportOrder } from '../shared/store/archive'
import { archiveRecords } from './archive-records'
import type { ReadableDb } from './database'
import { openPartFile } from './part-file'

/** Between two looks at how far it is, in articles. */
const progressEvery = 100

/**
 * Writes an archive, record by record, and answers with what is in it. Throws when it cannot be written, or when
 * `progress` throws: then nothing is left of it.
 */
export function exportArchive(
  db: ReadableDb,
  { scope, part, target, now }: Pick<ExportOrder, 'scope' | 'part' | 'target' | 'now'>,
  progress: (articles: number) => void,
): Exported {
  const file = openPartFile(part)
  const line = (record: object): void => file.write(`${JSON.stringify(record)}\n`)
  const leftOut: string[] = []
  let articles = 0
  try {
    const made = new Date(now).toISOString()
    line({ format: archiveFormat, version: archiveVersion, holds: scope, made } satisfies ArchiveHeader)
    for (const record of archiveRecords(db, scope, (title) => leftOut.push(title))) {
      line(record)
      if (record.type !== 'article') continue
      articles += 1
      if (articles % progressEvery === 0) progress(articles)
    }
    line({ type: 'end', articles } satisfies ArchiveEnd)
    file.finish(target)
  } catch (error) {
    file.close()
    rmSync(part, { force: true })
    throw error
  }
  return { articles, leftOut }
}
