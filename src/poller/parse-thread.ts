/** The door of a parse thread: documents in, readings out, one at a time. */
import { parentPort } from 'node:worker_threads'
import { readDocument, type WantedDocument } from './read-document'

const port = parentPort
if (port === null) throw new Error('this file is the entry of a worker thread')
port.on('message', (document: WantedDocument) => {
  // A document that cannot be read is a value, so a rejection is a bug, and ends the thread as one.
  void readDocument(document).then((reading) => port.postMessage(reading))
})
