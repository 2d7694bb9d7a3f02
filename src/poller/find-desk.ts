import type { Asking } from '../shared/asking'
import type { FindResult, PollerEvent } from '../shared/poller-contract'

/** Searches under way, by the number of their request. Each is answered exactly once. */
export interface FindDesk {
  find(requestId: number, address: string, asking?: Asking): void
  cancel(requestId: number): void
  cancelAll(): void
}

export function createFindDesk(deps: {
  readonly send: (event: PollerEvent) => void
  readonly find: (address: string, signal: AbortSignal, asking?: Asking) => Promise<FindResult>
}): FindDesk {
  const searches = new Map<number, AbortController>()

  function answer(requestId: number, search: AbortController, result: FindResult): void {
    if (searches.get(requestId) !== search) return
    searches.delete(requestId)
    deps.send({ type: 'found', requestId, result })
  }

  function cancel(requestId: number): void {
    const search = searches.get(requestId)
    if (search === undefined) return
    search.abort()
    answer(requestId, search, { type: 'failed', failure: { type: 'aborted' } })
  }

  return {
    find(requestId, address, asking) {
      cancel(requestId)
      const search = new AbortController()
      searches.set(requestId, search)
      deps.find(address, search.signal, asking).then(
        (result) => answer(requestId, search, result),
        (error: unknown) => {
          const detail = (error instanceof Error ? error.message : String(error)).slice(0, 500)
          deps.send({ type: 'log', level: 'warn', message: `find-feeds threw: ${detail}` })
          answer(requestId, search, { type: 'failed', failure: { type: 'unexpected', detail } })
        },
      )
    },
    cancel,
    cancelAll() {
      for (const requestId of [...searches.keys()]) cancel(requestId)
    },
  }
}
