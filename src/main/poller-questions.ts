import type { Asking } from '../shared/asking'
import type { FeedId } from '../shared/model'
import type { FindResult, IconAnswer, PollerCommand, PollerEvent } from '../shared/poller-contract'
import { deferred } from './deferred'

/** What a person asks of the poller and waits for. It outlives no poller: with it, every question ends as failed. */
export interface PollerQuestions {
  /** Finds feeds at an address. A new search, or `cancelFind`, ends the one before and its looks as `aborted`. */
  find(address: string, asking?: Asking, namedBy?: string): Promise<FindResult>
  /** One request for a candidate of the last search. */
  lookAt(url: string, publicOnly: boolean, asking?: Asking): Promise<FindResult>
  cancelFind(): void
  /** Looks for an icon at these addresses, in their order, and before them what the page names; unanswered where the poller is not there, or dies. */
  findIcon(feedUrl: string, urls: readonly string[], pageUrl: string | null): Promise<IconAnswer | 'unanswered'>
  /**
   * Has the poller send the document that it found as the first of this feed; settles once it is stored. False when it
   * was not kept, or the poller died: then the feed is due.
   */
  follow(documentId: number, url: string, feedId: FeedId): Promise<boolean>
}

type Search = Extract<PollerCommand, { type: 'find-feeds' | 'look-at' }>

export interface PollerQuestionDesk extends PollerQuestions {
  hear(event: PollerEvent): void
  /** Asks a new poller what is still waited for. */
  askAgain(): void
  /** The poller is no more, or is about to be: nothing that was asked will be answered. */
  endAll(failure: FindResult & { readonly type: 'failed' }): void
}

const aborted = { type: 'failed', failure: { type: 'aborted' } } as const

/** `send` gives a command to the poller if there is one that is ready, and tells whether it did. */
export function createPollerQuestions(send: (command: PollerCommand) => boolean): PollerQuestionDesk {
  const searches = new Map<number, { readonly command: Search; readonly end: (result: FindResult) => void }>()
  const follows = new Map<FeedId, (kept: boolean) => void>()
  const icons = new Map<number, (icon: IconAnswer | 'unanswered') => void>()
  let lastId = 0

  function ask(command: Search): Promise<FindResult> {
    const found = deferred<FindResult>()
    searches.set(command.requestId, { command, end: found.resolve })
    send(command)
    return found.promise
  }

  function endSearches(result: FindResult): void {
    for (const { end } of searches.values()) end(result)
    searches.clear()
  }

  function endIcons(): void {
    for (const end of icons.values()) end('unanswered')
    icons.clear()
  }

  function cancelFind(): void {
    // The last first: where several wait for one host, none gets its turn because the one before it has ended.
    for (const requestId of [...searches.keys()].reverse()) send({ type: 'cancel-find', requestId })
    endSearches(aborted)
  }

  return {
    find(address, asking, namedBy) {
      cancelFind()
      lastId += 1
      return ask({
        type: 'find-feeds',
        requestId: lastId,
        address,
        ...(asking && { asking }),
        ...(namedBy && { namedBy }),
      })
    },
    lookAt(url, publicOnly, asking) {
      lastId += 1
      return ask({ type: 'look-at', requestId: lastId, url, publicOnly, ...(asking && { asking }) })
    },
    cancelFind,
    follow(documentId, url, feedId) {
      const stored = deferred<boolean>()
      follows.set(feedId, stored.resolve)
      if (!send({ type: 'follow', documentId, url, feedId })) stored.resolve(false)
      return stored.promise
    },
    findIcon(feedUrl, urls, pageUrl) {
      lastId += 1
      const found = deferred<IconAnswer | 'unanswered'>()
      icons.set(lastId, found.resolve)
      if (!send({ type: 'find-icon', requestId: lastId, feedUrl, urls, pageUrl })) endIcons()
      return found.promise
    },
    hear(event) {
      if (event.type === 'icon') {
        icons.get(event.requestId)?.(event.icon)
        icons.delete(event.requestId)
      }
      if (event.type === 'found') {
        searches.get(event.requestId)?.end(event.result)
        searches.delete(event.requestId)
      }
      if (event.type === 'followed') {
        follows.get(event.feedId)?.(event.kept)
        follows.delete(event.feedId)
      }
    },
    askAgain() {
      for (const { command } of searches.values()) send(command)
    },
    endAll(failure) {
      endSearches(failure)
      for (const end of follows.values()) end(false)
      follows.clear()
      endIcons()
    },
  }
}
