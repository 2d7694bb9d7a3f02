import type { FeedId } from '../../shared/model'
import type { ImportReport, OpmlReading } from '../../shared/opml'
import type { SidebarChange } from '../../shared/sidebar'
import type { StoreClient } from '../../shared/store-contract'
import type { Announcer } from '../announcer'
import type { Clock } from '../clock'
import type { Jobs } from '../jobs'
import type { PollerSupervisor } from '../poller-supervisor'

/** Who stores a list of feeds, and who is told of it. */
export interface ListStoring {
  readonly store: Pick<StoreClient, 'beginImport' | 'importSlice' | 'listPlaces'>
  readonly jobs: Pick<Jobs, 'run'>
  readonly poller: Pick<PollerSupervisor, 'refreshFeeds' | 'pollNow'>
  readonly announcer: Pick<Announcer, 'changed'>
  readonly organised: (change: SidebarChange) => void
  readonly clock: Clock
}

export const entriesPerSlice = 100
const mostSkippedTold = 100

/** Stores all feeds and folders of a list, part by part, has the new ones looked at then, and tells what it did. */
export async function storeList(
  { store, jobs, poller, announcer, organised, clock }: ListStoring,
  reading: Extract<OpmlReading, { ok: true }>,
): Promise<ImportReport> {
  const { entries, skipped, withoutLogin, isCut } = reading
  const id = await store.beginImport({ entries, now: clock.now() })
  const added: FeedId[] = []
  let folders = 0
  let alreadyThere = 0
  const end = await jobs.run({
    name: 'import',
    byHand: true,
    firstLimit: entriesPerSlice,
    total: entries.length,
    part: async (limit) => {
      const part = await store.importSlice({ id, limit })
      added.push(...part.added)
      folders = part.folders
      alreadyThere = part.alreadyThere
      return part
    },
  })
  poller.refreshFeeds()
  announcer.changed({ feedIds: added })
  organised(await store.listPlaces({}))
  if (added.length > 0) poller.pollNow(added, 0)
  return {
    undo: id,
    added: added.length,
    folders,
    alreadyThere,
    skipped: skipped.slice(0, mostSkippedTold),
    skippedCount: skipped.length,
    withoutLogin,
    isCut,
    ended: end.type === 'done' ? 'whole' : end.type === 'failed' ? 'failed' : 'cancelled',
  }
}
