import type { ArticleId, ArticleSummary } from '../../shared/model'
import type { ArticleChange, ChosenRange } from '../../shared/store/chosen'
import type { RequestChannels } from '../../shared/window-contract'
import { comparePlaces } from '../stores/timeline-rows'

type Changed = Map<ArticleId, ArticleSummary>

/** How a fake main answers what is asked of several articles at once. */
export function fakeChanges(fake: { articles: readonly ArticleSummary[] }) {
  const before = new Map<number, Changed>()
  return {
    'articles:change': ({ change, ids, within, mark }: RequestChannels['articles:change']['argument']) => {
      const number = mark ?? before.size + 1
      const known: Changed = before.get(number) ?? new Map()
      before.set(number, known)
      const changed = fake.articles.filter((row) => {
        const isMeant = ids.includes(row.id) || (within !== null && isWithin(row, within))
        return isMeant && changedRow(row, change) !== row
      })
      for (const row of changed) known.set(row.id, row)
      fake.articles = fake.articles.map((row) => (changed.includes(row) ? changedRow(row, change) : row))
      return { mark: number, changed: changed.length, cancelled: false }
    },
    'articles:undo-change': ({ mark }: RequestChannels['articles:undo-change']['argument']) => {
      const known: Changed = before.get(mark) ?? new Map()
      fake.articles = fake.articles.map((row) => known.get(row.id) ?? row)
      return { changed: known.size, cancelled: false }
    },
  }
}

function changedRow(row: ArticleSummary, change: ArticleChange): ArticleSummary {
  const isRead = change === 'read' || change === 'unread'
  const value = change === 'read' || change === 'starred'
  if ((isRead ? row.read : row.starred) === value) return row
  return isRead ? { ...row, read: value } : { ...row, starred: value }
}

function isWithin(row: ArticleSummary, { view, list, asOf, first, last, except }: ChosenRange): boolean {
  if (row.id > asOf || except.includes(row.id)) return false
  if (view.type === 'feed' && row.feedId !== view.feedId) return false
  const { oldestFirst } = list
  const isBelow = first === null || comparePlaces(row, first, oldestFirst) >= 0
  return isBelow && (last === null || comparePlaces(row, last, oldestFirst) <= 0)
}
