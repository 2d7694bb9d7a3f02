import { dirname } from 'node:path'
import { backupTime, type StoreRecovery } from '../../shared/store/backup'
import type { StoreClient } from '../../shared/store-contract'
import type { StorageChannels, UpkeepEnd } from '../../shared/window/storage-channels'
import type { Announcer } from '../announcer'
import type { JobEnd } from '../jobs'
import { restoreAtStart } from '../store-trouble'
import { texts } from '../texts'
import type { Upkeep } from '../upkeep'
import { done, type Handlers, refused } from './reply'

/** The section Storage of the settings, and how long a single feed's articles are kept. */
export function storageHandlers(dependencies: {
  readonly store: Pick<StoreClient, 'getStorage' | 'setKeep'>
  readonly upkeep: Upkeep
  readonly announcer: Pick<Announcer, 'changed'>
  readonly recovery: () => StoreRecovery | null
  /** Settles once it is known whether the store opens. */
  readonly trouble: () => Promise<StorageChannels['storage:trouble']['reply']>
  readonly path: string
  readonly shell: {
    readonly restart: () => void
    readonly quit: () => void
    readonly openFolder: (path: string) => void
  }
}): Handlers<keyof StorageChannels> {
  const { store, upkeep, announcer, path, shell } = dependencies
  return {
    'storage:facts': async () => done(await store.getStorage({})),
    'storage:count-expired': async () => done({ articles: await upkeep.countExpired() }),
    'storage:clean-up': async () => endOf(await upkeep.cleanUp(true)),
    'storage:compact': async () => endOf(await upkeep.compact(true)),
    'storage:rebuild-index': async () => endOf(await upkeep.rebuildIndex()),
    'storage:back-up': async () => endOf(await upkeep.backUp(true)),
    'storage:restore': async ({ name }) => {
      if (backupTime(name) === null) return refused(texts().storage.noSuchBackup)
      await restoreAtStart(path, name)
      shell.restart()
      return done(null)
    },
    'storage:recovery': async () => done(dependencies.recovery()),
    'storage:trouble': async () => done(await dependencies.trouble()),
    'storage:open-folder': async () => {
      shell.openFolder(dirname(path))
      return done(null)
    },
    'storage:quit': async () => {
      shell.quit()
      return done(null)
    },
    'feed:set-keep': async (command) => {
      await store.setKeep(command)
      announcer.changed({ feedIds: [command.feedId] })
      return done(null)
    },
  }
}

function endOf(end: JobEnd | null): ReturnType<typeof done<UpkeepEnd>> | ReturnType<typeof refused> {
  if (end === null) return refused(texts().refusals.runsAlready)
  if (end.type === 'failed') return refused(texts().refusals.failed(end.reason))
  return done({ changed: end.changed, cancelled: end.type !== 'done' })
}
