import type { ArticleId, ArticleSummary } from '../../shared/model'
import type { ArticleChange, ChosenRange } from '../../shared/store/chosen'
import {
  beginPicking,
  isPicked,
  type Picked,
  type PickedPlace,
  pickedCount,
  pickRange,
  pickWhole,
  togglePicked,
} from '../stores/picked-articles'
import { pickedNow, usePicked } from '../stores/picked-store'
import { useSelection } from '../stores/selection-store'
import { cursorOf } from '../stores/timeline-rows'
import { positionOf, rowCount } from '../stores/timeline-state'
import { useTimeline } from '../stores/timeline-store'
import { positionOfOpen } from './article-actions'
import { changeArticles, tellOfChange } from './change-actions'
import { loadedRow } from './timeline-actions'
import { loadRowAt } from './timeline-paging'

/** Picks one more row of the list, or leaves it out. The open article is picked with the first. */
export function togglePick(id: ArticleId): void {
  const at = placeOf(loadedRow(id))
  if (at === null) return
  const next = togglePicked(pickedNow() ?? withOpen(at), at)
  usePicked.setState({ picked: pickedCount(next) === 0 ? null : next })
}

/** Picks all rows from the last one that was picked or opened to this one. */
export function pickTo(id: ArticleId): void {
  const at = placeOf(loadedRow(id))
  if (at !== null) usePicked.setState({ picked: pickRange(known() ?? beginAt(placeOf(openRow()) ?? at), at) })
}

/** Picks on to the row beside the last one. */
export async function stepPick(step: 1 | -1): Promise<void> {
  const from = pickedNow() === null ? positionOfOpen() : (known()?.cursor.position ?? 0)
  await pickToPosition(from === -1 ? 0 : Math.max(0, from + step))
}

/** Picks on to a position of the whole list, the last one for a position beyond it. */
export async function pickToPosition(position: number): Promise<void> {
  const { generation } = useTimeline.getState()
  const anchor = known() ?? begin(placeOf(openRow()))
  const row = await loadRowAt(position)
  if (row === undefined || useTimeline.getState().generation !== generation) return
  const at = placeOf(row)
  if (at !== null) usePicked.setState({ picked: pickRange(anchor ?? beginAt(at), at) })
}

/** Picks the whole list, however much of it is loaded; of a search the hits that are. */
export function pickAll(): void {
  const { rows, search } = useTimeline.getState()
  const at = placeOf(openRow() ?? rows[0])
  const last = placeOf(rows.at(-1))
  const first = placeOf(rows[0])
  if (at === null || first === null || last === null) return
  const all =
    search === null ? pickWhole(beginAt(at), rowCount(useTimeline.getState())) : pickRange(beginAt(first), last)
  usePicked.setState({ picked: all })
}

/** Says the same of all that is picked. The picks stay, for the next thing to be done with them. */
export async function changePicked(change: ArticleChange): Promise<void> {
  const picked = pickedNow()
  if (picked === null) return
  const { rows, view, list, search } = useTimeline.getState()
  const loaded = rows.filter((row) => isPicked(picked, row))
  const ids = [...new Set([...loaded.map((row) => row.id), ...picked.plus])].slice(0, mostIds)
  const isWhole = loaded.length >= pickedCount(picked) || search !== null
  const within = isWhole ? null : rangeOf(picked, view, list)
  const reply = await changeArticles({ change, ids, within, mark: null }, (row) => isPicked(picked, row))
  if (reply !== null) tellOfChange(change, reply)
}

/** What `change` the key for it means: what some of the picked rows are not yet. */
export function togglePickedStatus(which: 'read' | 'starred'): void {
  const picked = pickedNow()
  if (picked === null) return
  const isSomeNot = useTimeline.getState().rows.some((row) => !row[which] && isPicked(picked, row))
  const [set, unset] = which === 'read' ? (['read', 'unread'] as const) : (['starred', 'unstarred'] as const)
  void changePicked(isSomeNot ? set : unset)
}

/** As many as main takes at once. */
const mostIds = 5_000

function rangeOf(picked: Picked, view: ChosenRange['view'], list: ChosenRange['list']): ChosenRange | null {
  if (picked.range === null) return null
  const { first, last, count } = picked.range
  return { view, list, asOf: picked.asOf, first, last, except: [...picked.minus].slice(0, mostIds), count }
}

function openRow(): ArticleSummary | undefined {
  return loadedRow(useSelection.getState().articleId)
}

function placeOf(row: ArticleSummary | undefined): PickedPlace | null {
  const place = cursorOf(row)
  return place === null ? null : { place, position: positionOf(useTimeline.getState(), place.id) }
}

function begin(at: PickedPlace | null): Picked | null {
  return at === null ? null : beginAt(at)
}

function beginAt(at: PickedPlace): Picked {
  const { generation, list, asOf } = useTimeline.getState()
  return beginPicking({ generation, oldestFirst: list.oldestFirst, asOf }, at)
}

/** A picking that has the open article, unless that is the row at `at`. */
function withOpen(at: PickedPlace): Picked {
  const open = placeOf(openRow())
  return open === null || open.place.id === at.place.id ? beginAt(at) : togglePicked(beginAt(open), open)
}

/** What is picked, its places put right: rows may have come in above them. */
function known(): Picked | null {
  const picked = pickedNow()
  if (picked === null) return null
  const state = useTimeline.getState()
  const seen = (at: PickedPlace): PickedPlace => {
    const position = positionOf(state, at.place.id)
    return position === -1 ? at : { ...at, position }
  }
  return { ...picked, anchor: seen(picked.anchor), cursor: seen(picked.cursor) }
}
