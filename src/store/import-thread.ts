/** The door of the thread that reads one archive: a part each time that it is asked. Who asks ends it. */
import { parentPort, workerData } from 'node:worker_threads'
import type { ImportOrder } from '../shared/store/archive'
import { giveWay } from './give-way'
import { openArchive } from './import-archive'

if (parentPort === null) throw new Error('An archive is read in a worker thread only')
const port = parentPort
giveWay()
const archive = openArchive((workerData as ImportOrder).path)

port.on('message', () => port.postMessage(archive.next()))
