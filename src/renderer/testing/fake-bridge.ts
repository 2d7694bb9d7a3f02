import {
  type ArticleId,
  type ArticleSummary,
  type Counts,
  defaultSettings,
  type Feed,
  type FeedId,
  type Folder,
  type FolderId,
  type ListChoice,
  plainList,
  type Settings,
  type TimelineCursor,
  type TimelineView,
} from '../../shared/model'
import { pack } from '../../shared/packed'
import type { SearchScope } from '../../shared/search'
import type { FindFeedAnswer, LookAnswer } from '../../shared/window/feed-channels'
import type { RoundStatus } from '../../shared/window/round-status'
import type {
  PushChannel,
  PushChannels,
  ReaderApi,
  Reply,
  RequestChannel,
  RequestChannels,
} from '../../shared/window-contract'
import { comparePlaces } from '../stores/timeline-rows'
import { bareAnswers } from './bare-answers'
import { doctorAnswers } from './doctor-answers'
import { fakeChanges } from './fake-changes'
import { fakeLists } from './fake-lists'
import { fakeStorage, nothingToSay } from './fake-storage'
import { sampleArticle } from './samples'

/** An in-memory main: answers every request from two lists, and pushes what the test says. */
export interface FakeBridge {
  readonly api: ReaderApi
  readonly calls: readonly { readonly channel: RequestChannel; readonly argument: unknown }[]
  feeds: readonly Feed[]
  folders: readonly Folder[]
  articles: readonly ArticleSummary[]
  settings: Settings
  round: RoundStatus
  /** What the next look at an address finds. */
  found: FindFeedAnswer
  /** What a look at a feed of a choice brings, by its address. */
  readonly looks: Map<string, LookAnswer>
  /** Requests of these channels fail with the sentence given. */
  readonly failing: Map<RequestChannel, string>
  /** Holds answers of these channels back until the promise given settles. */
  readonly held: Map<RequestChannel, Promise<unknown>>
  counts(): Counts
  push<C extends PushChannel>(channel: C, payload: PushChannels[C]): void
}

type Handlers = {
  readonly [C in RequestChannel]: (argument: RequestChannels[C]['argument']) => RequestChannels[C]['reply']
}

/** Makes a bridge that knows these feeds and articles. */
export function makeFakeBridge(feeds: readonly Feed[] = [], articles: readonly ArticleSummary[] = []): FakeBridge {
  const calls: { channel: RequestChannel; argument: unknown }[] = []
  const listeners = new Map<PushChannel, Set<(payload: never) => void>>()
  const fake: FakeBridge = {
    feeds,
    folders: [],
    articles,
    calls,
    settings: defaultSettings,
    round: { running: false, done: 0, total: 0, lastFinishedAt: null, paused: null },
    found: { type: 'failed', failure: { type: 'dns', host: 'nowhere.example' } },
    looks: new Map(),
    failing: new Map(),
    held: new Map(),
    counts: () => ({
      all: fake.articles.length,
      unread: fake.articles.filter((article) => !article.read).length,
      starred: fake.articles.filter((article) => article.starred).length,
    }),
    push: (channel, payload) => {
      for (const listener of listeners.get(channel) ?? []) listener(payload as never)
    },
    api: {
      request: async (channel, argument) => {
        calls.push({ channel, argument })
        const answer = answerOf(fake, handlers, channel, argument)
        await fake.held.get(channel)
        return answer
      },
      listen: (channel, listener) => {
        const known = listeners.get(channel) ?? new Set()
        listeners.set(channel, known.add(listener as never))
        return () => known.delete(listener as never)
      },
    },
  }
  const handlers = makeHandlers(fake)
  return fake
}

function answerOf<C extends RequestChannel>(
  fake: FakeBridge,
  handlers: Handlers,
  channel: C,
  argument: RequestChannels[C]['argument'],
): Reply<RequestChannels[C]['reply']> {
  const message = fake.failing.get(channel)
  return message === undefined ? { ok: true, value: handlers[channel](argument) } : { ok: false, failure: { message } }
}

function makeHandlers(fake: FakeBridge): Handlers {
  let marked: readonly ArticleId[] = []
  const setAll = (ids: readonly ArticleId[], patch: Partial<ArticleSummary>): null => {
    fake.articles = fake.articles.map((article) => (ids.includes(article.id) ? { ...article, ...patch } : article))
    return null
  }
  return {
    'app:bootstrap': () => ({
      feeds: pack(fake.feeds),
      ...{ folders: fake.folders, savedSearches: [] },
      counts: fake.counts(),
      settings: fake.settings,
      round: fake.round,
      systemLocales: ['en'],
      version: '0.0.0',
      runtime: 'in memory',
    }),
    'timeline:page': (query) => {
      const all = rowsOf(fake, query.view, query.list)
      const first = firstOfPage(all, query)
      const end = query.jump?.type === 'before' ? placeIndex(all, query.jump.cursor, query.list) : first + query.limit
      const rows = all.slice(first, end)
      return {
        rows,
        first,
        previous: first === 0 ? null : cursorOf(rows[0]),
        next: end >= all.length ? null : cursorOf(rows.at(-1)),
        total: all.length,
        asOf: newest(fake),
      }
    },
    'timeline:arrivals': ({ view, list, asOf }) => {
      const all = rowsOf(fake, view, list)
      const rows = all.filter((row) => row.id > asOf)
      return { rows: rows.slice(0, 200), complete: rows.length <= 200, total: all.length, asOf: newest(fake) }
    },
    'timeline:unread': ({ view }) => rowsOf(fake, view).filter((row) => !row.read).length,
    'search:page': ({ question, after, limit }) => {
      const all = rowsOf(fake, { type: 'all' })
        .filter((row) => row.title.includes(question.text.trim()))
        .filter((row) => isWithin(fake, row, question.within))
      const rows = (after === null ? all : all.filter((row) => comparePlaces(row, after) > 0)).slice(0, limit)
      const last = rows.at(-1)
      const more = last !== undefined && last !== all.at(-1)
      return {
        rows,
        next: more ? { sortAt: last.sortAt, id: last.id } : null,
        hits: after === null ? { count: all.length, isExact: true } : null,
        indexing: false,
        asOf: newest(fake),
      }
    },
    'timeline:mark-all-read': ({ view, asOf }) => {
      marked = rowsOf(fake, view)
        .filter((row) => !row.read && row.id <= asOf)
        .map((row) => row.id)
      setAll(marked, { read: true })
      return { mark: 1, changed: marked.length, cancelled: false }
    },
    'timeline:undo-mark': () => {
      setAll(marked, { read: false })
      return { changed: marked.length, cancelled: false }
    },
    ...fakeChanges(fake),
    'feed:set-pictures': () => null,
    'media:places': () => [],
    'media:note-place': () => null,
    'article:save': () => null,
    'article:print': () => null,
    'archive:export': () => null,
    'archive:import': () => null,
    'full-text:load': () => ({ type: 'nothing' }),
    'full-text:cancel': () => null,
    'full-text:set-always': () => null,
    'article:get': ({ id }) => {
      const row = fake.articles.find((article) => article.id === id)
      return row === undefined ? null : sampleArticle(row)
    },
    'article:set-read': ({ id, read }) => setAll([id], { read }),
    'article:set-starred': ({ id, starred }) => setAll([id], { starred }),
    'feed:asking': () => ({
      userAgent: null,
      headers: [],
      ignorePace: false,
      proxy: null,
      loginName: null,
      canKeepPasswords: true,
    }),
    ...doctorAnswers,
    'feed:move': () => null,
    'feed:set-asking': () => null,
    'feed:find': () => fake.found,
    'feed:look': ({ url }) =>
      fake.looks.get(url) ?? { type: 'failed', failure: { type: 'dns', host: new URL(url).host } },
    'feed:find-cancel': () => null,
    'feed:subscribe': () => ({ type: 'subscribed', feedId: 1 as FeedId }),
    'feed:unsubscribe': ({ feedId }) => ({ title: fake.feeds.find((feed) => feed.id === feedId)?.title ?? '' }),
    'feed:resubscribe': () => null,
    'feed:set-notify': () => null,
    'job:cancel': () => null,
    ...fakeStorage,
    ...fakeLists,
    'folder:create': ({ title, parentId }) => {
      const id = (Math.max(0, ...fake.folders.map((folder) => folder.id)) + 1) as FolderId
      fake.folders = [...fake.folders, { id, parentId, title, position: 0, notify: null }]
      return { folderId: id }
    },
    ...bareAnswers,
    'folder:rename': ({ folderId, title }) => {
      fake.folders = fake.folders.map((folder) => (folder.id === folderId ? { ...folder, title } : folder))
      return null
    },
    'folder:delete': ({ folderId }) => {
      const title = fake.folders.find(({ id }) => id === folderId)?.title ?? ''
      fake.folders = fake.folders.filter(({ id }) => id !== folderId)
      return { title, undo: 1 }
    },
    'poll:now': () => null,
    'poll:cancel': () => null,
    'settings:set': ({ settings }) => {
      fake.settings = { ...fake.settings, ...settings }
      return fake.settings
    },
    ...nothingToSay,
    'app:stalled': () => null,
    'app:stalls': () => ({ startedAt: 0, usableAt: 0, processes: [], calls: [] }),
  }
}

function rowsOf(fake: FakeBridge, view: TimelineView, list: ListChoice = plainList): readonly ArticleSummary[] {
  return fake.articles
    .filter((row) => belongs(fake, row, view) && !(list.unreadOnly && row.read))
    .sort((a, b) => comparePlaces(a, b) * (list.oldestFirst ? -1 : 1))
}

function firstOfPage(
  all: readonly ArticleSummary[],
  { after, jump, limit, list }: RequestChannels['timeline:page']['argument'],
): number {
  if (jump?.type === 'at') return Math.max(0, Math.min(jump.index, all.length - 1))
  if (jump?.type === 'last') return Math.max(0, all.length - limit)
  if (jump?.type === 'before') return Math.max(0, placeIndex(all, jump.cursor, list) - limit)
  if (after === null) return 0
  return placeIndex(all, after, list) + (all.some((row) => row.id === after.id) ? 1 : 0)
}

/** How many rows stand above a place. */
function placeIndex(all: readonly ArticleSummary[], place: TimelineCursor, list: ListChoice = plainList): number {
  return all.filter((row) => comparePlaces(row, place) * (list.oldestFirst ? -1 : 1) < 0).length
}

function cursorOf(row: ArticleSummary | undefined): TimelineCursor | null {
  return row === undefined ? null : { sortAt: row.sortAt, id: row.id }
}

function belongs(fake: FakeBridge, row: ArticleSummary, view: TimelineView): boolean {
  if (view.type === 'unread') return !row.read
  if (view.type === 'starred') return row.starred
  if (view.type === 'today') return row.sortAt >= view.since
  if (view.type === 'folder') return isInside(fake, view.folderId, row.feedId)
  return view.type === 'all' || (view.type === 'feed' && row.feedId === view.feedId)
}

function isWithin(fake: FakeBridge, row: ArticleSummary, within: SearchScope): boolean {
  if (within === 'everywhere') return true
  return typeof within === 'number' ? within === row.feedId : isInside(fake, within.folderId, row.feedId)
}

function isInside(fake: FakeBridge, folderId: FolderId, feedId: FeedId): boolean {
  let above = fake.feeds.find((feed) => feed.id === feedId)?.folderId ?? null
  while (above !== null && above !== folderId) above = fake.folders.find(({ id }) => id === above)?.parentId ?? null
  return above === folderId
}

function newest(fake: FakeBridge): ArticleId {
  return fake.articles.reduce((largest, row) => Math.max(largest, row.id), 0) as ArticleId
}
