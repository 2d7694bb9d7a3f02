import type { ArticleId, TimelineCursor } from '../../shared/model'
import type { ChosenRange } from '../../shared/store/chosen'
import type { StoreClient } from '../../shared/store-contract'
import type { ChosenChannels } from '../../shared/window/chosen-channels'
import type { Clock } from '../clock'
import type { JobEnd } from '../jobs'
import { texts } from '../texts'
import { done, type Handlers, refused } from './reply'
import { runTellingJob, type TellingJobDependencies, type TellingPart } from './telling-job'

interface ChosenHandlerDependencies extends TellingJobDependencies {
  readonly store: Pick<StoreClient, 'pageTimeline' | 'walkSaved' | 'changeArticles' | 'undoChangeSlice'>
  readonly nextMark: () => number
  readonly clock: Pick<Clock, 'now'>
  /** Articles that were hidden may be back, and are to be found again. */
  readonly undone: () => void
}

type Change = ChosenChannels['articles:change']['argument']

/** The most is what one page of the store holds. */
const partSizes = { firstLimit: 200, mostLimit: 500 } as const

/** Says the same of many articles, part by part, however many a range of a list holds, and takes it back. */
export function chosenHandlers(dependencies: ChosenHandlerDependencies): Handlers<keyof ChosenChannels> {
  return {
    'articles:change': async (asked) => {
      const mark = asked.mark ?? dependencies.nextMark()
      const end = await changeChosen(dependencies, mark, asked)
      return end.type === 'failed' && end.changed === 0
        ? refused(texts().refusals.notMarked(end.reason))
        : done({ mark, changed: end.changed, cancelled: end.type !== 'done' })
    },
    'articles:undo-change': async ({ mark }) => {
      const end = await runTellingJob(dependencies, {
        name: 'undo-change',
        ...partSizes,
        total: null,
        part: (limit) => dependencies.store.undoChangeSlice({ mark, limit }),
      })
      dependencies.undone()
      return end.type === 'failed'
        ? refused(texts().refusals.notUndone(end.reason))
        : done({ changed: end.changed, cancelled: end.type !== 'done' })
    },
  }
}

/** The articles named go first, then those of the range, page by page. */
function changeChosen(dependencies: ChosenHandlerDependencies, mark: number, asked: Change): Promise<JobEnd> {
  const { store } = dependencies
  const { change, within } = asked
  let named = asked.ids
  let walk = within === null ? null : walkRange(dependencies, within)
  const changePart = async (limit: number): Promise<TellingPart> => {
    const size = Math.min(limit, partSizes.mostLimit)
    const ids = named.length > 0 ? named.slice(0, size) : ((await walk?.(size)) ?? null)
    named = named.slice(size)
    if (ids === null) walk = null
    const part = await store.changeArticles({ mark, change, ids: ids ?? [] })
    return { ...part, done: named.length === 0 && walk === null }
  }
  const total = asked.ids.length + (within?.count ?? 0)
  return runTellingJob(dependencies, { name: 'change-articles', ...partSizes, total, part: changePart })
}

/** Gives the ids of a range page by page, then null. */
function walkRange(
  { store, clock }: ChosenHandlerDependencies,
  { view, list, asOf, first, last, except }: ChosenRange,
): (limit: number) => Promise<readonly ArticleId[] | null> {
  const left = new Set(except)
  const step = list.oldestFirst ? -1 : 1
  let after: TimelineCursor | null =
    first === null ? null : { sortAt: first.sortAt, id: (first.id + step) as ArticleId }
  let isOver = false
  return async (limit) => {
    if (isOver) return null
    const page =
      view.type === 'saved'
        ? await store.walkSaved({ asked: view.searchId, list, after, limit, now: clock.now() })
        : await store.pageTimeline({ view, list, after, limit })
    const rows = page.rows.filter((row) => !isBelow(row, last, list.oldestFirst))
    isOver = page.next === null || rows.length < page.rows.length
    after = page.next
    return rows.filter(({ id }) => id <= asOf && !left.has(id)).map(({ id }) => id)
  }
}

function isBelow(row: TimelineCursor, last: TimelineCursor | null, oldestFirst: boolean): boolean {
  if (last === null) return false
  const difference = last.sortAt - row.sortAt || last.id - row.id
  return oldestFirst ? difference < 0 : difference > 0
}
