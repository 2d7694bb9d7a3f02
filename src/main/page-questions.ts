import type { FeedFailure } from '../shared/feed-failure'
import type { ExtractResult, PollerCommand, PollerEvent } from '../shared/poller-contract'
import { deferred } from './deferred'

type Wish = Extract<PollerCommand, { type: 'extract' }>

/** A page whose article is on its way. */
export interface PageQuestion {
  readonly result: Promise<ExtractResult>
  cancel(): void
}

/** The full texts that a person asks of the poller and waits for. */
export interface PageQuestions {
  /** One request for the page at `url`, which the feed at `feedUrl` named, and the article in it. */
  extract(url: string, feedUrl: string): PageQuestion
}

export interface PageQuestionDesk extends PageQuestions {
  hear(event: PollerEvent): void
  /** Asks a new poller what is still waited for. */
  askAgain(): void
  endAll(failure: FeedFailure): void
}

/** `send` gives a command to the poller if there is one that is ready. */
export function createPageQuestions(send: (command: PollerCommand) => boolean): PageQuestionDesk {
  const waiting = new Map<number, { readonly wish: Wish; readonly end: (result: ExtractResult) => void }>()
  let lastId = 0

  function end(requestId: number, result: ExtractResult): void {
    waiting.get(requestId)?.end(result)
    waiting.delete(requestId)
  }

  return {
    extract(url, feedUrl) {
      lastId += 1
      const wish: Wish = { type: 'extract', requestId: lastId, url, feedUrl }
      const { promise, resolve } = deferred<ExtractResult>()
      waiting.set(wish.requestId, { wish, end: resolve })
      send(wish)
      return {
        result: promise,
        cancel: () => {
          if (!waiting.has(wish.requestId)) return
          send({ type: 'cancel-extract', requestId: wish.requestId })
          end(wish.requestId, { type: 'failed', failure: { type: 'aborted' } })
        },
      }
    },
    hear: (event) => {
      if (event.type === 'extracted') end(event.requestId, event.result)
    },
    askAgain: () => {
      for (const { wish } of waiting.values()) send(wish)
    },
    endAll: (failure) => {
      for (const requestId of [...waiting.keys()]) end(requestId, { type: 'failed', failure })
    },
  }
}
