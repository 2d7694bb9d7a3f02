import { Worker } from 'node:worker_threads'
import type { DocumentReading, WantedDocument } from './read-document'

/** A thread that reads documents, as the pool sees it. */
export interface ParseThread {
  /** Gives it a document, and the memory its bytes are in; it has none at the moment. */
  post(document: WantedDocument): void
  /** Ends it, whatever it does. `gone` is not called for that. */
  terminate(): void
}

export interface ParseThreadListener {
  reading(reading: DocumentReading): void
  /** It has ended by itself. Called once. */
  gone(reason: { readonly outOfMemory: boolean; readonly detail: string }): void
}

export type StartParseThread = (listener: ParseThreadListener) => ParseThread

/** Megabytes for what one document becomes while it is read: more than any document of the size that is fetched was seen to take. */
const memoryMb = 512
/**
 * Of that, for what is newest. A thread at its limit gets 16 MB more to end itself in; what is newest moves there at that moment and must fit,
 * or the whole process ends with it.
 */
const newestMb = 24

/** Starts threads of a file: the built `parse-thread.ts`. One that needs more memory than `limitMb` ends. */
export function parseThreadStarter(path: string, limitMb = memoryMb): StartParseThread {
  return (listener) => {
    const resourceLimits = { maxOldGenerationSizeMb: limitMb, maxYoungGenerationSizeMb: newestMb }
    const worker = new Worker(path, { name: 'parser', resourceLimits })
    let isOver = false
    const gone = (outOfMemory: boolean, detail: string): void => {
      if (isOver) return
      isOver = true
      void worker.terminate()
      listener.gone({ outOfMemory, detail })
    }
    worker.on('message', (reading: DocumentReading) => {
      if (!isOver) listener.reading(reading)
    })
    worker.on('error', (error: NodeJS.ErrnoException) => gone(error.code === 'ERR_WORKER_OUT_OF_MEMORY', String(error)))
    worker.on('messageerror', (error) => gone(false, String(error)))
    worker.on('exit', (code) => gone(false, `exit code ${code}`))
    return {
      post: (document) => {
        const { bytes, transfer } = movable(document.bytes)
        worker.postMessage({ ...document, bytes }, transfer)
      },
      terminate: () => {
        isOver = true
        void worker.terminate()
      },
    }
  }
}

/** Small buffers share their memory with others, which must stay; only memory of one's own can be given away. */
function movable(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly transfer: readonly ArrayBuffer[] } {
  const { buffer } = bytes
  const isOwn = buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength
  return { bytes, transfer: isOwn ? [buffer] : [] }
}
