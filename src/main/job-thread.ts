import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

/** A thread of the store that does one job. */
export interface JobThread<R> {
  /** The latest that it said since the last question, waiting for it where there is nothing new. */
  next(): Promise<R>
  /** Ends it, whatever it is at. */
  end(): Promise<void>
}

/** Starts the built entry of this name beside this one; `failed` says that it ended by itself. */
export function startJobThread<R extends { readonly type: string }>(
  entry: string,
  order: unknown,
  failed: (reason: string) => R,
): JobThread<R> {
  const worker = new Worker(join(import.meta.dirname, `${entry}.js`), { workerData: order, name: entry })
  let latest: R | null = null
  let waiting: ((reply: R) => void) | null = null
  const take = (reply: R): void => {
    // What ended stays ended: the exit that follows says nothing new.
    if (latest !== null && latest.type !== 'progress') return
    latest = reply
    if (waiting === null) return
    waiting(reply)
    waiting = null
    if (reply.type === 'progress') latest = null
  }
  worker.on('message', take)
  worker.on('error', (error) => take(failed(error instanceof Error ? error.message : String(error))))
  worker.on('exit', () => take(failed('its thread ended')))
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
    end: async () => void (await worker.terminate()),
  }
}
