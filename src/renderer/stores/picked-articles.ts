import type { ArticleId, ArticleSummary, TimelineCursor } from '../../shared/model'
import { comparePlaces } from './timeline-rows'

/** A row of the list, and where in the whole list it was when it was last seen. */
export interface PickedPlace {
  readonly place: TimelineCursor
  readonly position: number
}

/** Rows of one list that a person picked, to do the same with all of them. */
export interface Picked {
  /** Of the list; picks do not outlive it. */
  readonly generation: number
  readonly oldestFirst: boolean
  /** What came later is not picked, wherever it stands. */
  readonly asOf: ArticleId
  /** Rows from one place to another, both counted; null is an end of the list. Not all of them need be loaded. */
  readonly range: {
    readonly first: TimelineCursor | null
    readonly last: TimelineCursor | null
    readonly count: number
  } | null
  /** Single rows beside the range, and single ones of it that are not picked. */
  readonly plus: ReadonlySet<ArticleId>
  readonly minus: ReadonlySet<ArticleId>
  /** Where a range begins that is made next. */
  readonly anchor: PickedPlace
  /** The row that was picked or left out last. */
  readonly cursor: PickedPlace
}

/** A picking in which nothing is picked yet. */
export function beginPicking(list: Pick<Picked, 'generation' | 'oldestFirst' | 'asOf'>, at: PickedPlace): Picked {
  return { ...list, range: null, plus: new Set(), minus: new Set(), anchor: at, cursor: at }
}

/** Whether a row is picked. */
export function isPicked(picked: Picked, row: Pick<ArticleSummary, 'id' | 'sortAt'>): boolean {
  return isInRange(picked, row) ? !picked.minus.has(row.id) : picked.plus.has(row.id)
}

function isInRange({ range, oldestFirst, asOf }: Picked, row: Pick<ArticleSummary, 'id' | 'sortAt'>): boolean {
  if (range === null || row.id > asOf) return false
  if (range.first !== null && comparePlaces(row, range.first, oldestFirst) < 0) return false
  return range.last === null || comparePlaces(row, range.last, oldestFirst) <= 0
}

/** How many rows are picked. */
export function pickedCount({ range, plus, minus }: Picked): number {
  return Math.max(0, (range?.count ?? 0) + plus.size - minus.size)
}

/** Picks one more row, or leaves it out; ranges begin with it from now on. */
export function togglePicked(picked: Picked, at: PickedPlace): Picked {
  const { id } = at.place
  const which = isInRange(picked, at.place) ? 'minus' : 'plus'
  const ids = new Set(picked[which])
  if (!ids.delete(id)) ids.add(id)
  return { ...picked, [which]: ids, anchor: at, cursor: at }
}

/** Picks the rows from the anchor to a place, and no others. */
export function pickRange(picked: Picked, to: PickedPlace): Picked {
  const { anchor, oldestFirst } = picked
  const isDown = comparePlaces(anchor.place, to.place, oldestFirst) <= 0
  const [first, last] = isDown ? [anchor.place, to.place] : [to.place, anchor.place]
  const count = Math.abs(to.position - anchor.position) + 1
  return { ...picked, range: { first, last, count }, plus: new Set(), minus: new Set(), cursor: to }
}

/** Picks the whole list. */
export function pickWhole(picked: Picked, count: number): Picked {
  return { ...picked, range: { first: null, last: null, count }, plus: new Set(), minus: new Set() }
}
