import { type DocumentReading, readDocument, unread, type WantedDocument } from './read-document'

export interface ReadVisit {
  /** Aborted, a document that still waits is not read. */
  readonly signal: AbortSignal
  /** For a person who waits: goes first. */
  readonly urgent?: boolean
}

/** Where documents are read: in threads in the app (`parse-pool.ts`), on the spot in tests and benches. */
export interface DocumentReader {
  /** The bytes are given away: the caller has done with them. Never rejects; an aborted visit is a failure of type `aborted`. */
  read(document: WantedDocument, visit: ReadVisit): Promise<DocumentReading>
  /** Ends what is being read, without an answer. */
  close(): void
}

/** Reads one document after the other, each in a turn of the event loop of its own, so that messages and sockets are served between. */
export function createReaderOnTheSpot(): DocumentReader {
  let last: Promise<unknown> = Promise.resolve()
  return {
    read(document, { signal }) {
      const reading = last
        .then(() => new Promise((resolve) => setImmediate(resolve)))
        .then(() => (signal.aborted ? unread({ type: 'aborted' }) : readDocument(document)))
      last = reading
      return reading
    },
    close: () => {},
  }
}
