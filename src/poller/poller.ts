import type { Asking } from '../shared/asking'
import { assertNever } from '../shared/assert-never'
import {
  mostIconBytes,
  type PolledFeed,
  type PollerCommand,
  type PollerEvent,
  type PollerOptions,
} from '../shared/poller-contract'
import { type Running, unwatched } from '../shared/running-notes'
import { blockFor, testStallName } from '../shared/stall'
import { createConnections } from './connections'
import { createReaderOnTheSpot, type DocumentReader } from './document-reader'
import { createExtractDesk } from './extract-desk'
import { fetchDocument } from './fetch-document'
import { fetchIcon } from './fetch-icon'
import { createFindDesk } from './find-desk'
import { findFeeds, lookAtCandidate } from './find-feeds'
import { createHostGate } from './host-gate'
import { hostnameOf, isPrivateHost } from './host-scope'
import { createKeptDocuments } from './kept-documents'
import { createOutbox } from './outbox'
import type { PollTools } from './poll-feed'
import { createPollLoop } from './poll-loop'
import { createProxyDesk } from './proxy-desk'
import { alwaysDirect } from './proxy-route'
import { type Stopwatch, systemStopwatch } from './timer'
import { createTrust, sourcesOfThisMachine } from './trusted-authorities'

export interface Poller {
  handle(command: PollerCommand): void
}

/** Every poll ends by a time limit of its own; one that is later than this beyond the last of them is stuck. */
const watchdogSlackMs = 10_000

/** When stopping, this part of the time is for the polls in flight and the rest for the last batches to be stored. */
const shareOfPollsWhenStopping = 0.75

/**
 * The whole poller but its door: commands in by `handle`, events out by `send`, which gets `ready` before this returns.
 * It knows neither Electron nor ports, so tests and benches run it under plain Node.
 */
export function createPoller(deps: {
  readonly send: (event: PollerEvent) => void
  readonly options: PollerOptions
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** 0 to 1. */
  readonly random: () => number
  /** The system's if not given. */
  readonly stopwatch?: Stopwatch
  /** Where documents are read; closed when the poller has stopped. On the spot if not given. */
  readonly reader?: DocumentReader
  /** Notes what holds the loop up. */
  readonly running?: Running
}): Poller {
  const { send, options, now, random, running = unwatched } = deps
  const { stopwatch = systemStopwatch, reader = createReaderOnTheSpot() } = deps
  const setTimer = stopwatch.set
  let { tickMs } = options
  const warn = (message: string): void => send({ type: 'log', level: 'warn', message })
  const trust = createTrust(sourcesOfThisMachine(process.env), warn)
  const connections = createConnections({ connectTimeoutMs: options.connectTimeoutMs, trust })
  const gate = createHostGate({ maxAtOnce: options.maxAtOnce, spacingMs: options.hostSpacingMs, setTimer })
  const proxies = createProxyDesk({ send, now })
  const routesTo = options.proxies === 'system' ? proxies.routesTo : alwaysDirect
  // A store that is behind stops the gate: polls end, none begins, and no more results pile up than were in flight.
  const outbox = createOutbox({ send, setTimer, onFull: gate.hold })
  const tools: PollTools = {
    fetch: (request) =>
      running('a request', () => fetchDocument(request, { connections, options, routesTo, now, stopwatch })),
    read: (document, how) => running('a document to read', () => reader.read(document, how)),
    now,
    random,
    tickMs: () => tickMs,
  }
  const iconOptions = { ...options, maxBodyBytes: Math.min(options.maxBodyBytes, mostIconBytes) }
  const watchdogMs = options.totalTimeoutMs + watchdogSlackMs
  const loop = createPollLoop({ send, gate, outbox, tools, setTimer, watchdogMs })
  const desk = createFindDesk(send)
  const pages = createExtractDesk(send, { ...tools, gate })
  const kept = createKeptDocuments({ now, setTimer })
  const findTools = (asking: Asking | undefined) => {
    const fetch: PollTools['fetch'] = (request) => tools.fetch({ ...request, ...(asking && { asking }) })
    return { ...tools, fetch, gate, keep: kept.keep }
  }
  let isStopping = false
  let feedsSoFar: readonly PolledFeed[] = []

  function stop(drainMs: number): void {
    if (isStopping) return
    isStopping = true
    let isStopped = false
    const stopped = (): void => {
      if (isStopped) return
      isStopped = true
      giveUpPolls()
      giveUpAcks()
      loop.abandonAll()
      connections.close()
      reader.close()
      send({ type: 'stopped' })
    }
    const giveUpPolls = setTimer(loop.abandonAll, drainMs * shareOfPollsWhenStopping)
    const giveUpAcks = setTimer(stopped, drainMs)
    desk.cancelAll()
    pages.cancelAll()
    loop.stop(() => outbox.whenEmpty(stopped))
  }

  function follow({ documentId, url, feedId }: PollerCommand & { readonly type: 'follow' }): void {
    const found = kept.take(documentId, url)
    const followed = (): void => send({ type: 'followed', feedId, kept: found !== null })
    if (found === null) followed()
    else loop.follow({ id: feedId, url, state: found.state }, found.feed, followed)
  }

  function setFeeds({ feeds, more }: PollerCommand & { readonly type: 'set-feeds' }): void {
    feedsSoFar = [...feedsSoFar, ...feeds]
    if (more) return
    const whole = feedsSoFar
    feedsSoFar = []
    loop.setFeeds(whole)
  }

  function setTick(ms: number): void {
    tickMs = ms
    loop.tickChanged()
  }

  function resume(graceMs: number): void {
    proxies.forget()
    loop.resume(graceMs)
  }

  function find({ requestId, address, asking, namedBy }: PollerCommand & { readonly type: 'find-feeds' }): void {
    if (isStopping) return
    const publicOnly = namedBy !== undefined && !isPrivateHost(hostnameOf(namedBy))
    desk.begin(requestId, (signal) => findFeeds(address, findTools(asking), signal, publicOnly))
  }

  function lookAt(command: PollerCommand & { readonly type: 'look-at' }): void {
    if (isStopping) return
    desk.begin(command.requestId, (signal) => lookAtCandidate(command, findTools(command.asking), signal))
  }

  async function findIcon(command: PollerCommand & { readonly type: 'find-icon' }): Promise<void> {
    const fetch: PollTools['fetch'] = (request) =>
      running('a request', () =>
        fetchDocument(request, { connections, options: iconOptions, routesTo, now, stopwatch }),
      )
    const icon = await fetchIcon(command, { ...tools, gate, fetch, fetchPage: tools.fetch, setTimer }).catch(
      (error: unknown) => {
        warn(`find-icon threw: ${String(error)}`)
        return null
      },
    )
    send({ type: 'icon', requestId: command.requestId, icon })
  }

  function handle(command: PollerCommand): void {
    switch (command.type) {
      case 'set-feeds':
        setFeeds(command)
        break
      case 'set-tick':
        setTick(command.tickMs)
        break
      case 'poll-now':
        loop.pollNow(command.feedIds, command.minAgeMs)
        break
      case 'cancel-round':
        loop.cancelRound()
        break
      case 'find-feeds':
        find(command)
        break
      case 'look-at':
        lookAt(command)
        break
      case 'find-icon':
        if (!isStopping) void findIcon(command)
        break
      case 'follow':
        follow(command)
        break
      case 'cancel-find':
        desk.cancel(command.requestId)
        break
      case 'extract':
        if (!isStopping) pages.begin(command)
        break
      case 'cancel-extract':
        pages.cancel(command.requestId)
        break
      case 'proxy-found':
        proxies.answer(command.origin, command.rules)
        break
      case 'ack':
        outbox.ack(command.batchId)
        break
      case 'ping':
        send({ type: 'pong', sequence: command.sequence })
        break
      case 'pause':
        loop.pause()
        break
      case 'resume':
        resume(command.graceMs)
        break
      case 'stop':
        stop(command.drainMs)
        break
      case 'test-stall':
        running(testStallName, () => blockFor(command.ms, now))
        break
      default:
        assertNever(command)
    }
  }

  send({ type: 'ready' })
  return { handle }
}
