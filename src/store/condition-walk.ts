import type { Conditions } from '../shared/conditions'
import { fold } from '../shared/fold'
import type { ListChoice, TimelineCursor } from '../shared/model'
import { type ConditionWalk, conditionWalks } from './condition-sql'
import type { ReadableDb } from './database'
import { toArticleId } from './rows'
import { hourOf, largestId, wordsRow } from './search-index'

/** An article at its place, and whether it meets the conditions. */
interface Candidate {
  readonly id: number
  readonly sortAt: number
  readonly hit: number
}

export interface WalkQuestion {
  readonly conditions: Conditions
  readonly list: ListChoice
  /** Where the walk goes on; null begins at the top of the list. */
  readonly after: TimelineCursor | null
  /** So many hits end it. */
  readonly limit: number
  readonly now: number
}

export interface Walked {
  readonly hits: readonly TimelineCursor[]
  /** How many articles were looked at. */
  readonly looked: number
  /** Where it stopped; null at the end of the list. */
  readonly next: TimelineCursor | null
}

/** A walk ends after so many articles, whether it found any or none: some 30 ms where each must be read whole, so that others get their turn. */
const mostLooked = 1_000
const beyond = Number.MAX_SAFE_INTEGER

/** Finds what meets conditions in the order of the timeline, a bounded part per call, from a place on (keyset paging). */
export function createConditionWalk(db: ReadableDb): (question: WalkQuestion) => Walked {
  db.function('folded_has', { deterministic: true }, (text: unknown, wanted: unknown) =>
    typeof text === 'string' && fold(text).includes(String(wanted)) ? 1 : 0,
  )
  return ({ conditions, list, after, limit, now }) => {
    const { oldestFirst } = list
    const top = oldestFirst ? { sortAt: -beyond, id: toArticleId(-1) } : { sortAt: beyond, id: toArticleId(beyond) }
    const place = after ?? top
    const walks = conditionWalks(conditions, list, now).map((walk) => candidatesOf(db, walk, place, oldestFirst))
    try {
      return takeHits(walks, limit, oldestFirst)
    } finally {
      for (const walk of walks) walk.return(undefined)
    }
  }
}

/** Joins the walks to one: always the candidate that comes next in the list; one that several come upon counts once. */
function takeHits(walks: readonly Generator<Candidate, undefined>[], limit: number, oldestFirst: boolean): Walked {
  const hits: TimelineCursor[] = []
  const heads = walks.map((walk) => walk.next().value)
  let looked = 0
  let last: TimelineCursor | null = null
  while (looked < mostLooked && hits.length < limit) {
    const first = nextOf(heads, oldestFirst)
    if (first === null) return { hits, looked, next: null }
    last = { sortAt: first.sortAt, id: toArticleId(first.id) }
    let isHit = false
    for (const [index, head] of heads.entries()) {
      if (head?.id !== first.id) continue
      isHit ||= head.hit === 1
      looked += 1
      heads[index] = walks[index]?.next().value
    }
    if (isHit) hits.push(last)
  }
  return { hits, looked, next: nextOf(heads, oldestFirst) === null ? null : last }
}

function nextOf(heads: readonly (Candidate | undefined)[], oldestFirst: boolean): Candidate | null {
  let first: Candidate | null = null
  for (const head of heads) {
    if (head !== undefined && (first === null || compare(head, first, oldestFirst) < 0)) first = head
  }
  return first
}

function compare(one: Candidate, other: Candidate, oldestFirst: boolean): number {
  const newerFirst = other.sortAt - one.sortAt || other.id - one.id
  return oldestFirst ? -newerFirst : newerFirst
}

function* candidatesOf(
  db: ReadableDb,
  walk: ConditionWalk,
  place: TimelineCursor,
  oldestFirst: boolean,
): Generator<Candidate, undefined> {
  const statement = db.prepare<unknown[], Candidate>(oldestFirst ? walk.newer : walk.older)
  const question = { ...walk.parameters, sortAt: place.sortAt, id: place.id }
  if (!walk.byHours) {
    yield* statement.iterate(question)
    return
  }
  // What is newest has the smallest row, and the place's own hour is walked again from its far end.
  const fromRow = oldestFirst
    ? wordsRow(place.sortAt, 0)
    : place.sortAt === beyond
      ? 0
      : wordsRow(place.sortAt, largestId)
  yield* hourByHour(statement.iterate({ ...question, fromRow }), oldestFirst)
}

/** The search index keeps hours in order, and within an hour the ids: each hour is sorted by its minutes here. */
function* hourByHour(found: Iterable<Candidate>, oldestFirst: boolean): Generator<Candidate, undefined> {
  let hour: Candidate[] = []
  for (const candidate of found) {
    const [first] = hour
    if (first !== undefined && hourOf(first.sortAt) !== hourOf(candidate.sortAt)) {
      yield* hour.sort((one, other) => compare(one, other, oldestFirst))
      hour = []
    }
    hour.push(candidate)
  }
  yield* hour.sort((one, other) => compare(one, other, oldestFirst))
}
