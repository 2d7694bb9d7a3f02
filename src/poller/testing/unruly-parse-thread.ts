/** A parse thread that does, for some addresses, what a parser must never do. */
import { parentPort } from 'node:worker_threads'
import type { FeedDocument } from '../../feed/parse-feed'
import { readDocument } from '../read-document'

parentPort?.on('message', (document: FeedDocument) => {
  if (document.url.endsWith('/hang')) for (;;);
  if (document.url.endsWith('/exit')) process.exit(3)
  if (document.url.endsWith('/throw')) throw new Error('a bug')
  if (document.url.endsWith('/memory')) {
    for (const kept: string[] = []; ; ) kept.push(`${kept.length} `.repeat(50).toUpperCase())
  }
  void readDocument(document).then((reading) => parentPort?.postMessage(reading))
})
