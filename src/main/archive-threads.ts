import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { ExportOrder, ExportReply, ImportOrder, ImportReply } from '../shared/store/archive'
import { type JobThread, startJobThread } from './job-thread'

export type StartExportThread = (order: ExportOrder) => JobThread<ExportReply>

/** Starts the thread that writes an archive: the built entry `export.js` beside this one. */
export const startExportThread: StartExportThread = (order) =>
  startJobThread('export', order, (reason): ExportReply => ({ type: 'failed', why: 'other', reason }))

/** A thread that reads an archive: a part for each question, and nothing before it is asked. */
export interface ImportThread {
  next(): Promise<ImportReply>
  end(): void
}

export type StartImportThread = (order: ImportOrder) => ImportThread

/** Starts the thread that reads an archive: the built entry `import.js` beside this one. */
export const startImportThread: StartImportThread = (order) => {
  const worker = new Worker(join(import.meta.dirname, 'import.js'), { workerData: order, name: 'import' })
  let waiting: ((reply: ImportReply) => void) | null = null
  let hasEnded: string | null = null
  const take = (reply: ImportReply): void => {
    waiting?.(reply)
    waiting = null
  }
  const fail = (reason: string): void => {
    hasEnded ??= reason
    take({ type: 'failed', why: 'unreadable', reason: hasEnded })
  }
  worker.on('message', take)
  worker.on('error', (error) => fail(error instanceof Error ? error.message : String(error)))
  worker.on('exit', () => fail('its thread ended'))
  return {
    next: () =>
      new Promise((resolve) => {
        waiting = resolve
        if (hasEnded !== null) fail(hasEnded)
        else worker.postMessage('next')
      }),
    end: () => void worker.terminate(),
  }
}
