import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { StoreReply } from '../shared/store-contract'
import type { StartStoreThread } from './store-thread-client'

/** Starts one store thread: the built entry `store.js` beside this one. */
export const startStoreThread: StartStoreThread = (data, listener) => {
  const worker = new Worker(join(import.meta.dirname, 'store.js'), { workerData: data, name: `store ${data.role}` })
  let reason: string | null = null
  worker.on('message', (message: StoreReply) => listener.reply(message))
  worker.on('messageerror', (error) => {
    reason = `an answer could not be read: ${error.message}`
    void worker.terminate()
  })
  worker.on('error', (error) => {
    reason = error instanceof Error ? error.message : String(error)
  })
  worker.on('exit', (code) => listener.gone(reason ?? `exit code ${code}`))
  return {
    post: (request) => worker.postMessage(request),
    terminate: () => void worker.terminate(),
  }
}
