import type { FeedId } from '../../shared/model'
import type { ImportReport } from '../../shared/opml'
import type { StoreClient } from '../../shared/store-contract'
import { largestOpml, type OpmlChannels } from '../../shared/window/opml-channels'
import type { Reply } from '../../shared/window-contract'
import { type Log, reasonOf } from '../log'
import type { OpmlFiles, ReadFile } from '../opml-files'
import type { Purge } from '../purge'
import { texts } from '../texts'
import { done, type Handlers, refused } from './reply'
import { entriesPerSlice, type ListStoring, storeList } from './store-list'

export interface OpmlHandlerDependencies extends ListStoring {
  readonly store: ListStoring['store'] & Pick<StoreClient, 'readOpml' | 'exportOpml' | 'undoImportSlice'>
  readonly files: OpmlFiles
  readonly purge: Purge
  readonly log: Log
}

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
    'opml:export': async (asked) => {
      const place = await files.chooseTarget()
      if (place === null) return done(null)
      try {
        await place.write(await store.exportOpml({ now: clock.now(), ...asked }))
      } catch (error) {
        log.warn(`the feeds could not be written to “${place.name}”: ${reasonOf(error)}`)
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
