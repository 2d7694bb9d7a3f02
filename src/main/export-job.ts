import { rm } from 'node:fs/promises'
import type { Exported, ExportOrder, FileTrouble } from '../shared/store/archive'
import type { StartExportThread } from './archive-threads'
import type { BegunExports } from './begun-exports'
import type { JobEnd, Jobs } from './jobs'

export type ExportEnd =
  | ({ readonly type: 'made' } & Exported)
  | { readonly type: 'cancelled' }
  | { readonly type: 'failed'; readonly why: FileTrouble; readonly reason: string }

export interface ExportJobDependencies {
  readonly jobs: Pick<Jobs, 'run'>
  readonly startExport: StartExportThread
  readonly begun: BegunExports
}

/** Has a thread of its own write an archive. Whatever ends it early, nothing is left of it. */
export async function exportArticles(
  { jobs, startExport, begun }: ExportJobDependencies,
  order: ExportOrder,
): Promise<ExportEnd> {
  // Of exports that nobody could end, on a disk that was not there at the start, say.
  await begun.clear()
  await begun.begin(order.part)
  const thread = startExport(order)
  let seen = 0
  let outcome: ExportEnd = { type: 'cancelled' }
  const end: JobEnd = await jobs.run({
    name: 'export',
    byHand: true,
    firstLimit: 1,
    total: null,
    part: async () => {
      const reply = await thread.next()
      if (reply.type === 'failed') {
        outcome = reply
        throw new Error(reply.reason)
      }
      if (reply.type === 'made') outcome = reply
      const changed = reply.articles - seen
      seen = reply.articles
      return { done: reply.type === 'made', changed, ...(reply.type === 'progress' && { total: reply.total }) }
    },
  })
  await thread.end()
  if (end.type !== 'done') await rm(order.part, { recursive: true, force: true })
  await begun.end(order.part)
  return outcome
}
