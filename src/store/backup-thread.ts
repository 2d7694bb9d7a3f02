/** The door of the thread that makes one backup, and ends. */
import { parentPort, workerData } from 'node:worker_threads'
import type { BackupOrder, BackupReply } from '../shared/store/backup'
import { makeBackup } from './backup'
import { giveWay } from './give-way'
import { defaultOpenOptions } from './open-database'

if (parentPort === null) throw new Error('A backup is made in a worker thread only')
const port = parentPort
giveWay()
const tell = (reply: BackupReply): void => port.postMessage(reply)

makeBackup(workerData as BackupOrder, (percent) => tell({ type: 'progress', percent }), defaultOpenOptions.wait).then(
  () => tell({ type: 'made' }),
  (error: unknown) => tell({ type: 'failed', reason: error instanceof Error ? error.message : String(error) }),
)
