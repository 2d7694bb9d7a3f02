import type { FindResult, PollerEvent } from '../shared/poller-contract'

/** Searches and looks under way, by the number of their request. Each is answered exactly once. */
export interface FindDesk {
  begin(requestId: number, search: (signal: AbortSignal) => Promise<FindResult>): void
  cancel(requestId: number): void
  cancelAll(): void
}

export function createFindDesk(send: (event: PollerEvent) => void): FindDesk {
  const searches = new Map<number, AbortController>()

  function answer(requestId: number, search: AbortController, result: FindResult): void {
    if (searches.get(requestId) !== search) return
    searches.delete(requestId)
    send({ type: 'found', requestId, result })
  }

  function cancel(requestId: number): void {
    const search = searches.get(requestId)
    if (search === undefined) return
    search.abort()
    answer(requestId, search, { type: 'failed', failure: { type: 'aborted' } })
  }

  return {
    begin(requestId, search) {
      cancel(requestId)
      const controller = new AbortController()
      searches.set(requestId, controller)
      search(controller.signal).then(
        (result) => answer(requestId, controller, result),
        (error: unknown) => {
          const detail = (error instanceof Error ? error.message : String(error)).slice(0, 500)
          send({ type: 'log', level: 'warn', message: `find-feeds threw: ${detail}` })
          answer(requestId, controller, { type: 'failed', failure: { type: 'unexpected', detail } })
        },
      )
    },
    cancel,
    cancelAll() {
      for (const requestId of [...searches.keys()].reverse()) cancel(requestId)
    },
  }
}
