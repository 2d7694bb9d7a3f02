/** What the window asks of the lists of articles: pages, arrivals, searches, marking all. */
import type {
  ArticleId,
  ArticleSummary,
  ListChoice,
  ListedView,
  MarkRange,
  TimelineCursor,
  TimelinePage,
  TimelineView,
} from '../model'
import type { SearchPage, SearchQuestion } from '../search'
import type { PageQuery } from '../store/timeline'

export interface TimelineChannels {
  'timeline:page': {
    argument: Omit<PageQuery, 'view'> & { readonly view: TimelineView }
    reply: TimelinePage
  }
  'timeline:arrivals': {
    argument: { readonly view: ListedView; readonly list: ListChoice; readonly asOf: ArticleId }
    reply: {
      readonly rows: readonly ArticleSummary[]
      readonly complete: boolean
      readonly total: number
      readonly asOf: ArticleId
    }
  }
  /** See `countUnread` of the store. */
  'timeline:unread': { argument: { readonly view: ListedView }; reply: number }
  'search:page': {
    argument: { readonly question: SearchQuestion; readonly after: TimelineCursor | null; readonly limit: number }
    reply: SearchPage
  }
  'timeline:mark-all-read': {
    argument: { readonly view: TimelineView; readonly asOf: ArticleId; readonly range?: MarkRange }
    reply: { readonly mark: number; readonly changed: number; readonly cancelled: boolean }
  }
  'timeline:undo-mark': {
    argument: { readonly mark: number }
    reply: { readonly changed: number; readonly cancelled: boolean }
  }
}

export const timelineChannels = [
  'timeline:page',
  'timeline:arrivals',
  'timeline:unread',
  'search:page',
  'timeline:mark-all-read',
  'timeline:undo-mark',
] as const satisfies readonly (keyof TimelineChannels)[]
