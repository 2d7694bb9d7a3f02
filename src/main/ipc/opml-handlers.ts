import type { FeedId } from '../../shared/model'
import type { ImportReport, OpmlReading } from '../../shared/opml'
import type { SidebarChange } from '../../shared/sidebar'
import type { StoreClient } from '../../shared/store-contract'
import { largestOpml, type OpmlChannels } from '../../shared/window/opml-channels'
import type { Reply } from '../../shared/window-contract'
import type { Announcer } from '../announcer'
import type { Clock } from '../clock'
import type { Jobs } from '../jobs'
import { type Log, reasonOf } from '../log'
import type { OpmlFiles, ReadFile } from '../opml-files'
import type { PollerSupervisor } from '../poller-supervisor'
import type { Purge } from '../purge'
import { texts } from '../texts'
import { done, type Handlers, refused } from './reply'

export interface OpmlHandlerDependencies {
  readonly store: Pick<
    StoreClient,
    'readOpml' | 'exportOpml' | 'beginImport' | 'importSlice' | 'undoImportSlice' | 'listPlaces'
  >
  readonly files: OpmlFiles
  readonly jobs: Pick<Jobs, 'run'>
  readonly poller: Pick<PollerSupervisor, 'refreshFeeds' | 'pollNow'>
  readonly announcer: Pick<Announcer, 'changed'>
  readonly organised: (change: SidebarChange) => void
  readonly purge: Purge
  readonly clock: Clock
  readonly log: Log
}

const entriesPerSlice = 100
const mostSkippedTold = 100

/** Lists of feeds, in and out. All feeds of a list are stored first and polled then: none waits for a dead one. */
export function opmlHandlers(dependencies: OpmlHandlerDependencies): Handlers<keyof OpmlChannels> {
  const { store, files, jobs, poller, announcer, organised, purge, clock, log } = dependencies
  return {
    'opml:choose': async () => importFile(dependencies, await files.read()),
    'opml:opened': async () => importFile(dependencies, await files.readHandedOver()),
    'opml:import': ({ bytes }) => importList(dependencies, bytes),
    'opml:undo': async ({ undo }) => {
      const touched: FeedId[] = []
      const end = await jobs.run({
        name: 'undo-import',
        byHand: true,
        canCancel: false,
        firstLimit: entriesPerSlice,
        total: null,
        part: async (limit) => {
          const part = await store.undoImportSlice({ id: undo, now: clock.now(), limit })
          touched.push(...part.feedIds)
          return part
        },
      })
      poller.refreshFeeds()
      announcer.changed({ feedIds: touched, statusChanged: null })
      organised(await store.listPlaces({}))
      purge.later()
      return end.type === 'done' ? done(null) : refused(texts().refusals.lists.notTakenBack)
    },
    'opml:export': async () => {
      const place = await files.chooseTarget()
      if (place === null) return done(null)
      try {
        await place.write(await store.exportOpml({ now: clock.now() }))
      } catch (error) {
        log.warn(`the feeds could not be written to ${place.name}: ${reasonOf(error)}`)
        return refused(texts().refusals.lists.notWritten(place.name, reasonOf(error)))
      }
      return done({ name: place.name })
    },
  }
}

function importFile(dependencies: OpmlHandlerDependencies, file: ReadFile): Promise<Reply<ImportReport | null>> {
  if (file.type === 'read') return importList(dependencies, file.bytes)
  return Promise.resolve(file.type === 'none' ? done(null) : refused(file.message))
}

async function importList(dependencies: OpmlHandlerDependencies, bytes: Uint8Array): Promise<Reply<ImportReport>> {
  if (bytes.byteLength > largestOpml) return refused(texts().refusals.lists.tooLong)
  const reading = await dependencies.store.readOpml({ bytes })
  if (!reading.ok) {
    return refused(reading.why === 'no-feeds' ? texts().refusals.lists.noFeeds : texts().refusals.lists.noList)
  }
  return done(await storeList(dependencies, reading))
}

async function storeList(
  { store, jobs, poller, announcer, organised, clock }: OpmlHandlerDependencies,
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
