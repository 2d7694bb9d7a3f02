/** The door of a store thread: started by main with a role and a path, it speaks `store-contract.ts` and nothing else. */
import { parentPort, workerData } from 'node:worker_threads'
import type { StoreReply, StoreRequest, StoreThreadData } from '../shared/store-contract'
import { giveWay } from './give-way'
import { runStoreThread } from './thread'

if (parentPort === null) throw new Error('The store runs in a worker thread only')
const port = parentPort
const data = workerData as StoreThreadData
// A reader has somebody waiting for each of its answers.
if (data.role === 'writer') giveWay()

runStoreThread(
  data,
  {
    post: (reply: StoreReply) => port.postMessage(reply),
    listen: (receive) => void port.on('message', (request: StoreRequest) => receive(request)),
    end: () => port.close(),
  },
  {
    elapsed: () => performance.now(),
    pause: (ms) => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms),
    later: (run, ms) => {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
  },
)
