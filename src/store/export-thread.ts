/** The door of the thread that writes one archive, and ends. */
import { parentPort, workerData } from 'node:worker_threads'
import type { ExportFormat, ExportOrder, ExportReply } from '../shared/store/archive'
import { countArchived } from './archive-records'
import { exportArchive } from './export-archive'
import { exportFolder } from './export-folder'
import { exportPages } from './export-pages'
import { giveWay } from './give-way'
import { openReader } from './open-database'
import { fileTrouble } from './part-file'

if (parentPort === null) throw new Error('An archive is written in a worker thread only')
const port = parentPort
giveWay()
const tell = (reply: ExportReply): void => port.postMessage(reply)
const order = workerData as ExportOrder
/** After each message, so that a click finds the disk free. */
const pauseMs = 2

const write = { folder: exportFolder, json: exportArchive, html: exportPages } as const satisfies Readonly<
  Record<ExportFormat, unknown>
>

function run(): void {
  const opened = openReader(order.source)
  if (opened.type === 'failed') {
    tell({
      type: 'failed',
      why: 'other',
      reason: 'detail' in opened.failure ? opened.failure.detail : opened.failure.type,
    })
    return
  }
  const { db } = opened
  try {
    const total = countArchived(db, order.scope)
    const progress = (articles: number): void => {
      tell({ type: 'progress', articles, total })
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs)
    }
    progress(0)
    tell({ type: 'made', ...write[order.format](db, order, progress) })
  } catch (error) {
    tell({ type: 'failed', why: fileTrouble(error), reason: error instanceof Error ? error.message : String(error) })
  } finally {
    db.close()
  }
}

run()
