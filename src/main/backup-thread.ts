import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { BackupOrder, BackupReply } from '../shared/store/backup'

/** A thread that makes one backup. */
export interface BackupThread {
  /** The latest that it said since the last question, waiting for it where there is nothing new. */
  next(): Promise<BackupReply>
  /** Ends it, whatever it is at. */
  end(): void
}

export type StartBackupThread = (order: BackupOrder) => BackupThread

/** Starts the thread: the built entry `backup.js` beside this one. */
export const startBackupThread: StartBackupThread = (order) => {
  const worker = new Worker(join(import.meta.dirname, 'backup.js'), { workerData: order, name: 'backup' })
  let latest: BackupReply | null = null
  let waiting: ((reply: BackupReply) => void) | null = null
  const take = (reply: BackupReply): void => {
    // What ended stays ended: the exit that follows says nothing new.
    if (latest !== null && latest.type !== 'progress') return
    latest = reply
    if (waiting === null) return
    waiting(reply)
    waiting = null
    if (reply.type === 'progress') latest = null
  }
  worker.on('message', take)
  worker.on('error', (error) =>
    take({ type: 'failed', reason: error instanceof Error ? error.message : String(error) }),
  )
  worker.on('exit', () => take({ type: 'failed', reason: 'its thread ended' }))
  return {
    next: () =>
      new Promise((resolve) => {
        if (latest === null) {
          waiting = resolve
          return
        }
        const reply = latest
        if (reply.type === 'progress') latest = null
        resolve(reply)
      }),
    end: () => void worker.terminate(),
  }
}
