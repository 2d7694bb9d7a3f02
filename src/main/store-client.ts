import { testStallName } from '../shared/stall'
import type { StoreRecovery } from '../shared/store/backup'
import type { StoreClient, StoreOpenFailure, StoreReads, StoreThreadData, StoreWrites } from '../shared/store-contract'
import type { Clock } from './clock'
import type { Log } from './log'
import { createStoreThreadClient, type StartStoreThread, type StoreThreadClient } from './store-thread-client'
import { type StoreWatch, unwatchedStore } from './store-watch'

/** Which thread answers which method; a method missing here or unknown to the contract does not compile. */
const threadOf = {
  listFeeds: 'reader',
  packFeeds: 'reader',
  getFeeds: 'reader',
  listPolledFeeds: 'reader',
  findFeedByUrl: 'reader',
  listFolders: 'reader',
  // Where nobody waits but whoever searches: a long list takes its time to be read.
  readOpml: 'search',
  exportOpml: 'search',
  pageTimeline: 'reader',
  listArrivals: 'reader',
  countUnread: 'reader',
  searchArticles: 'search',
  listSavedSearches: 'reader',
  walkSaved: 'search',
  countSavedSlice: 'search',
  createSavedSearch: 'writer',
  changeSavedSearch: 'writer',
  arrangeSavedSearches: 'writer',
  deleteSavedSearch: 'writer',
  restoreSavedSearch: 'writer',
  markSavedSlice: 'writer',
  listRules: 'reader',
  matchRuleSlice: 'search',
  createRule: 'writer',
  changeRule: 'writer',
  switchRule: 'writer',
  arrangeRules: 'writer',
  deleteRule: 'writer',
  restoreRule: 'writer',
  stopSlowRule: 'writer',
  applyRule: 'writer',
  showHiddenSlice: 'writer',
  getArticle: 'reader',
  getBody: 'reader',
  getSettings: 'reader',
  saveResults: 'writer',
  subscribe: 'writer',
  setPollState: 'writer',
  unsubscribe: 'writer',
  resubscribe: 'writer',
  beginImport: 'writer',
  importSlice: 'writer',
  undoImportSlice: 'writer',
  listPlaces: 'writer',
  holdLeftFeeds: 'writer',
  importArticles: 'writer',
  importSearches: 'writer',
  importRules: 'writer',
  createFolder: 'writer',
  renameFolder: 'writer',
  arrange: 'writer',
  deleteFolder: 'writer',
  restoreFolder: 'writer',
  renameFeed: 'writer',
  purgeSlice: 'writer',
  mergeSlice: 'writer',
  getMove: 'reader',
  listIconsDue: 'reader',
  getIcon: 'reader',
  saveIcon: 'writer',
  indexSlice: 'writer',
  rebuildIndex: 'writer',
  getAsking: 'reader',
  setAsking: 'writer',
  setNotify: 'writer',
  setFolderNotify: 'writer',
  saveFullText: 'writer',
  setAlwaysFull: 'writer',
  setPictures: 'writer',
  getMediaPlaces: 'reader',
  noteMediaPlace: 'writer',
  setRead: 'writer',
  setStarred: 'writer',
  markAllReadSlice: 'writer',
  markFeedsReadSlice: 'writer',
  undoMarkSlice: 'writer',
  changeArticles: 'writer',
  undoChangeSlice: 'writer',
  setSettings: 'writer',
  getStorage: 'reader',
  countExpiredSlice: 'search',
  deleteExpiredSlice: 'writer',
  compactSlice: 'writer',
  setKeep: 'writer',
  getFeedReport: 'reader',
  // Many feeds take their time to be counted.
  surveySlice: 'search',
  readFigures: 'search',
  setPaused: 'writer',
  wakeFeed: 'writer',
  unsubscribeSeveral: 'writer',
  resubscribeSeveral: 'writer',
  setSeveralPaused: 'writer',
  wakeSeveral: 'writer',
  changeAddress: 'writer',
  noteUpkeep: 'writer',
  stopRebuild: 'writer',
} as const satisfies Readonly<Record<keyof StoreReads, 'reader' | 'search'> & Record<keyof StoreWrites, 'writer'>>

export interface Store {
  readonly client: StoreClient
  /** Null once both threads have the database open, or why one could not. */
  readonly opened: Promise<StoreOpenFailure | null>
  /** For tests: blocks the writing thread for so long. */
  testStall(ms: number): Promise<unknown>
  /** Both threads are gone after at most `limitMs`. */
  close(limitMs: number): Promise<void>
}

/**
 * Opens the store: the writer first, since it migrates, then the reader, and a second one with the first search. Calls may be
 * made at once; they wait. `died` is called when a thread is dead for good and the app cannot go on.
 */
export function openStore(dependencies: {
  readonly path: string
  readonly start: StartStoreThread
  readonly watch?: StoreWatch
  readonly clock: Clock
  readonly log: Log
  readonly died: (reason: string) => void
  /** A thread is gone without being asked to; it may be started anew. */
  readonly stopped?: (reason: string) => void
  /** The store was opened from a backup; called before `opened` settles. */
  readonly recovered?: (recovery: StoreRecovery) => void
  /** For tests of a slow disk. */
  readonly testSlowMs?: number
}): Store {
  const { path, start, watch = unwatchedStore, clock, log, died, stopped, recovered, testSlowMs = 0 } = dependencies
  const thread = (role: StoreThreadData['role']) =>
    createStoreThreadClient({
      data: { role, path, testSlowMs },
      start,
      watch,
      clock,
      log,
      died,
      ...(stopped && { stopped }),
      ...(recovered && { recovered }),
    })

  const writer = thread('writer')
  let reader: StoreThreadClient | null = null
  let searcher: StoreThreadClient | null = null
  let closing = false
  const openedReader = writer.opened.then((failure) => {
    if (failure !== null) return null
    reader = thread('reader')
    return reader
  })

  async function call(method: keyof StoreClient, argument: unknown): Promise<unknown> {
    if (threadOf[method] === 'writer') return writer.call(method, argument)
    const open = reader ?? (await openedReader)
    if (open === null) throw new Error(`${method}: the database could not be opened`)
    if (threadOf[method] === 'reader') return open.call(method, argument)
    if (closing) throw new Error(`${method}: the store is closed`)
    searcher ??= thread('search')
    return searcher.call(method, argument)
  }

  const methods = Object.keys(threadOf) as (keyof StoreClient)[]
  const client = Object.fromEntries(methods.map((method) => [method, (argument: unknown) => call(method, argument)]))

  return {
    // Built from the table above, which the contract checks key by key.
    client: client as unknown as StoreClient,
    opened: writer.opened.then(async (failure) => failure ?? (await (await openedReader)?.opened) ?? null),
    testStall: (ms) => writer.call(testStallName, { ms }),
    close: async (limitMs) => {
      closing = true
      await Promise.all([writer, reader, searcher].map((open) => open?.close(limitMs)))
    },
  }
}
