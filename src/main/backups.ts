import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { backupName, backupsFolder } from '../shared/store/backup'
import type { StoreClient } from '../shared/store-contract'
import type { StartBackupThread } from './backup-thread'
import type { Clock } from './clock'
import type { JobEnd, Jobs } from './jobs'

/** So many daily backups are kept. */
const backupsKept = 7

/**
 * Makes a backup of the store in a thread of its own. A cancelled one leaves nothing. Null when one is being made already.
 */
export async function makeBackup(
  dependencies: {
    readonly store: Pick<StoreClient, 'noteUpkeep'>
    readonly jobs: Jobs
    readonly startBackup: StartBackupThread
    readonly path: string
    readonly clock: Clock
  },
  byHand: boolean,
): Promise<JobEnd | null> {
  const { store, jobs, path, clock } = dependencies
  if (jobs.isRunning('backup')) return null
  const target = join(dirname(path), backupsFolder, backupName(clock.now()))
  const thread = dependencies.startBackup({ source: path, target, keep: backupsKept })
  let percent = 0
  const end = await jobs.run({
    name: 'backup',
    byHand,
    firstLimit: 1,
    total: 100,
    part: async () => {
      const reply = await thread.next()
      if (reply.type === 'failed') throw new Error(reply.reason)
      const before = percent
      percent = reply.type === 'made' ? 100 : reply.percent
      return { done: reply.type === 'made', changed: percent - before }
    },
  })
  await thread.end()
  if (end.type === 'done') await store.noteUpkeep({ name: 'backup', now: clock.now() })
  else for (const suffix of ['', '-journal']) await rm(`${target}.part${suffix}`, { force: true })
  return end
}
