import type { FeedId } from '../shared/model'
import { type PollKind, type PollLook, type PollRecord, pollsRemembered } from '../shared/poll-record'
import type { PollResult } from '../shared/poller-contract'
import type { ReadableDb, WritableDb } from './database'

interface PollRow {
  readonly at: number
  readonly times: number
  readonly since: number
  readonly kind: PollKind
  readonly status: number | null
  readonly bytes: number | null
  readonly ms: number | null
  readonly led_to: string | null
  readonly added: number
  readonly failure: string | null
  readonly wait_seconds: number | null
}
const pollColumns = 'at, times, since, kind, status, bytes, ms, led_to, added, failure, wait_seconds'

/** A run of polls that brought nothing new and goes on. */
type Quiet = Pick<PollRecord, 'at' | 'times' | 'since' | 'look'>

export interface NotedPoll {
  /** How many articles the result added. */
  readonly added: number
  /** When it is stored. */
  readonly now: number
  /** The feed's `quiet` until now. */
  readonly quiet: string | null
}

/**
 * Notes each poll inside the transaction that stores what it brought, and drops the oldest. Gives the feed's `quiet` from
 * now on: a poll that brings nothing new changes that alone. A document that comes in parts is one poll: its row is made
 * with the first part and ended with the last.
 */
export function createPollLog(db: WritableDb): (result: PollResult, noted: NotedPoll) => string | null {
  const last = db.prepare<[number], { n: number; kind: PollKind; added: number }>(
    'SELECT n, kind, added FROM polls WHERE feed_id = ? ORDER BY n DESC LIMIT 1',
  )
  const put = db.prepare<PollRow & { feedId: number; n: number }>(
    `INSERT OR REPLACE INTO polls (feed_id, n, ${pollColumns})
     VALUES (@feedId, @n, @at, @times, @since, @kind, @status, @bytes, @ms, @led_to, @added, @failure, @wait_seconds)`,
  )
  const dropUpTo = db.prepare<[number, number]>('DELETE FROM polls WHERE feed_id = ? AND n <= ?')

  return (result, { added, now, quiet }) => {
    const { feedId, outcome } = result
    const look = roundedLook(result.look)
    const kind = kindOf(result)
    const run = toQuiet(quiet)
    if (kind === 'unchanged') {
      const longer: Quiet = { at: now, times: (run?.times ?? 0) + 1, since: run?.since ?? now, look }
      return JSON.stringify(longer)
    }
    const before = last.get(feedId)
    const goesOn = before?.kind === 'reading'
    let n = before?.n ?? 0
    if (run !== null) {
      n += 1
      put.run({ feedId, n, ...rowOf({ ...run, kind: 'unchanged', added: 0, failure: null, waitSeconds: null }) })
    }
    if (!goesOn) n += 1
    const failure = outcome.type === 'failed' ? outcome.failure : null
    const waitSeconds = kind === 'skipped' ? waitOf(result) : null
    const all = added + (goesOn ? before.added : 0)
    put.run({ feedId, n, ...rowOf({ at: now, times: 1, since: now, look, kind, added: all, failure, waitSeconds }) })
    if (n > pollsRemembered) dropUpTo.run(feedId, n - pollsRemembered)
    return null
  }
}

function kindOf({ outcome, state, look }: PollResult): PollKind {
  switch (outcome.type) {
    case 'failed':
      return 'failed'
    case 'items':
      return state === null ? 'reading' : 'read'
    case 'unchanged':
      return look === undefined && state?.nextPollReason.type === 'host-limit' ? 'skipped' : 'unchanged'
  }
}

function waitOf({ state }: PollResult): number | null {
  return state?.nextPollReason.type === 'host-limit' ? state.nextPollReason.seconds : null
}

function roundedLook(look: PollLook | undefined): PollLook | null {
  return look === undefined ? null : { ...look, ms: Math.round(look.ms) }
}

function rowOf({ at, times, since, kind, look, added, failure, waitSeconds }: PollRecord): PollRow {
  return {
    at,
    times,
    since,
    kind,
    status: look?.status ?? null,
    bytes: look?.bytes ?? null,
    ms: look?.ms ?? null,
    led_to: look?.ledTo ?? null,
    added,
    failure: failure === null ? null : JSON.stringify(failure),
    wait_seconds: waitSeconds,
  }
}

function toQuiet(json: string | null): Quiet | null {
  return json === null ? null : (JSON.parse(json) as Quiet)
}

/** The remembered polls of a feed, the newest first; `quiet` is the feed's. */
export function createPollLogRead(db: ReadableDb): (feedId: FeedId, quiet: string | null) => readonly PollRecord[] {
  const all = db.prepare<[number], PollRow>(`SELECT ${pollColumns} FROM polls WHERE feed_id = ? ORDER BY n DESC`)
  return (feedId, quiet) => {
    const run = toQuiet(quiet)
    const ended = all.all(feedId).map(toRecord)
    return run === null ? ended : [{ ...run, kind: 'unchanged', added: 0, failure: null, waitSeconds: null }, ...ended]
  }
}

function toRecord({
  status,
  bytes,
  ms,
  led_to: ledTo,
  failure,
  wait_seconds: waitSeconds,
  ...row
}: PollRow): PollRecord {
  return {
    ...row,
    look: bytes === null || ms === null ? null : { status, bytes, ms, ledTo },
    failure: failure === null ? null : (JSON.parse(failure) as PollRecord['failure']),
    waitSeconds,
  }
}
