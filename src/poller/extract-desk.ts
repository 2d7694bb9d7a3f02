import type { ExtractResult, PollerCommand, PollerEvent } from '../shared/poller-contract'
import type { HostGate } from './host-gate'
import { hostnameOf, isPrivateHost } from './host-scope'
import type { PollTools } from './poll-feed'

type Tools = Pick<PollTools, 'fetch' | 'read'> & { readonly gate: HostGate }
type Wish = Extract<PollerCommand, { type: 'extract' }>

/** Pages whose articles a person waits for, by the number of their request. Each is answered exactly once. */
export interface ExtractDesk {
  begin(wish: Wish): void
  cancel(requestId: number): void
  cancelAll(): void
}

export function createExtractDesk(send: (event: PollerEvent) => void, tools: Tools): ExtractDesk {
  const waiting = new Map<number, AbortController>()

  function answer(requestId: number, controller: AbortController, result: ExtractResult): void {
    if (waiting.get(requestId) !== controller) return
    waiting.delete(requestId)
    send({ type: 'extracted', requestId, result })
  }

  function cancel(requestId: number): void {
    const controller = waiting.get(requestId)
    if (controller === undefined) return
    controller.abort()
    answer(requestId, controller, { type: 'failed', failure: { type: 'aborted' } })
  }

  return {
    begin(wish) {
      const controller = new AbortController()
      waiting.set(wish.requestId, controller)
      extract(wish, tools, controller.signal).then(
        (result) => answer(wish.requestId, controller, result),
        (error: unknown) => {
          const detail = (error instanceof Error ? error.message : String(error)).slice(0, 500)
          send({ type: 'log', level: 'warn', message: `extract threw: ${detail}` })
          answer(wish.requestId, controller, { type: 'failed', failure: { type: 'unexpected', detail } })
        },
      )
    },
    cancel,
    cancelAll() {
      for (const requestId of [...waiting.keys()]) cancel(requestId)
    },
  }
}

/** One request for a page, in its host's turn, and the article that is in it. */
async function extract(wish: Wish, tools: Tools, signal: AbortSignal): Promise<ExtractResult> {
  const ticket = tools.gate.enter(hostnameOf(wish.url), true)
  const drop = (): void => ticket.drop()
  signal.addEventListener('abort', drop, { once: true })
  if (signal.aborted) drop()
  const turn = await ticket.turn
  try {
    if (turn === null || signal.aborted) return { type: 'failed', failure: { type: 'aborted' } }
    const fetched = await tools.fetch({
      url: wish.url,
      publicOnly: isNamedByPublic(wish),
      accept: 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1',
      headers: {},
      signal,
      beforeHost: async (next) => void (await turn.moveTo(next.hostname)),
    })
    if (fetched.type === 'failed') return fetched
    // No condition was sent, so a 304 is no answer.
    if (fetched.type === 'not-modified') return httpStatus(304)
    const contentType = fetched.headers.get('content-type') ?? null
    if (contentType !== null && !/html|^text\/plain|^\s*$/i.test(contentType)) return { type: 'nothing' }
    const document = { bytes: fetched.bytes, contentType, url: fetched.url, wanted: 'article' } as const
    const reading = await tools.read(document, { signal, urgent: true })
    if (reading.ok) return { type: 'nothing' }
    if (reading.page === null) return { type: 'failed', failure: reading.failure }
    const { article } = reading.page
    return article === null ? { type: 'nothing' } : { type: 'text', html: article }
  } finally {
    turn?.leave(true)
    signal.removeEventListener('abort', drop)
  }
}

/** What a feed of the public web names may not be in a private network, but for the feed's own host. */
function isNamedByPublic({ url, feedUrl }: Wish): boolean {
  const feedHost = hostnameOf(feedUrl)
  return !isPrivateHost(feedHost) && hostnameOf(url) !== feedHost
}

function httpStatus(status: number): ExtractResult {
  return { type: 'failed', failure: { type: 'http-status', status, retryAfterSeconds: null } }
}
