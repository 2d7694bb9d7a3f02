import { postingRhythm } from '../feed/posting-rhythm'
import type { ParsedFeed, ParsedItem } from '../shared/parsed-feed'
import { type FoundFeed, latestItemsTold, type PollState } from '../shared/poller-contract'
import type { SetTimer } from './timer'

/** What a look at an address brought, with the state to poll on from. */
export interface FoundDocument {
  readonly url: string
  readonly feed: ParsedFeed
  readonly state: PollState
}

export interface KeptDocuments {
  /** Keeps a document and gives what is told of it. */
  keep(document: FoundDocument): FoundFeed
  /** The document, once; null when it is not kept any more, or was found elsewhere. */
  take(documentId: number, url: string): FoundDocument | null
}

/** One page's candidates and a few more. */
const mostKept = 10
/** Characters of HTML in all of them; the newest is kept whatever its size. */
const mostCharacters = 32_000_000
const keptForMs = 10 * 60_000

interface Kept {
  readonly document: FoundDocument
  readonly characters: number
  readonly stopTimer: () => void
}

/**
 * Keeps the documents that were found while a person makes up their mind: the body fetched is the body used. The oldest
 * make room for new ones, and all go after ten minutes.
 */
export function createKeptDocuments(deps: { readonly now: () => number; readonly setTimer: SetTimer }): KeptDocuments {
  const kept = new Map<number, Kept>()
  let lastId = 0

  function drop(id: number): void {
    kept.get(id)?.stopTimer()
    kept.delete(id)
  }

  function makeRoom(): void {
    let characters = 0
    let count = 0
    for (const [id, one] of [...kept].reverse()) {
      characters += one.characters
      count += 1
      if (count > 1 && (count > mostKept || characters > mostCharacters)) drop(id)
    }
  }

  return {
    keep(document) {
      lastId += 1
      const id = lastId
      const characters = document.feed.items.reduce((sum, item) => sum + item.html.length, 0)
      kept.set(id, { document, characters, stopTimer: deps.setTimer(() => kept.delete(id), keptForMs) })
      makeRoom()
      return describe(id, document, deps.now())
    },
    take(documentId, url) {
      const one = kept.get(documentId)
      if (one === undefined || one.document.url !== url) return null
      drop(documentId)
      return one.document
    },
  }
}

function describe(documentId: number, { url, feed }: FoundDocument, now: number): FoundFeed {
  const { items, ...about } = feed
  return {
    documentId,
    url,
    feed: about,
    itemCount: items.length,
    latest: newestFirst(items)
      .slice(0, latestItemsTold)
      .map(({ title, publishedAt }) => ({ title, publishedAt })),
    rhythm: postingRhythm(
      items.map(({ publishedAt }) => publishedAt),
      now,
    ),
  }
}

/** Some feeds list their items from the oldest; where a date is missing, the order of the document is all there is. */
function newestFirst(items: readonly ParsedItem[]): readonly ParsedItem[] {
  if (items.some(({ publishedAt }) => publishedAt === null)) return items
  return items.toSorted((left, right) => (right.publishedAt ?? 0) - (left.publishedAt ?? 0))
}
