import type { ArchiveReport } from '../shared/archive'
import type { FeedId } from '../shared/model'
import type { ArchiveOutline, ArchiveRefusal, ImportReply } from '../shared/store/archive'
import type { StoreClient } from '../shared/store-contract'
import type { ImportThread } from './archive-threads'
import { type Clock, within } from './clock'
import type { JobPart, Jobs } from './jobs'

export type ImportEnd =
  | { readonly type: 'refused'; readonly why: ArchiveRefusal | 'too-slow'; readonly reason: string }
  | {
      readonly type: 'imported'
      readonly report: ArchiveReport
      readonly addedFeeds: readonly FeedId[]
      readonly touched: readonly FeedId[]
    }

export interface ImportJobDependencies {
  readonly store: Pick<
    StoreClient,
    'beginImport' | 'importSlice' | 'holdLeftFeeds' | 'importArticles' | 'importSearches' | 'importRules'
  >
  readonly jobs: Pick<Jobs, 'run'>
  /** Stores the settings of an archive; what is not known or does not fit is left out. */
  readonly takeSettings: (values: Readonly<Record<string, unknown>>) => Promise<unknown>
  readonly clock: Clock
}

/** A part of a file that takes longer to be read was made to. */
const longestPartMs = 60_000
const feedsPerSlice = 100

type Tally = { -readonly [K in keyof ArchiveReport]: ArchiveReport[K] }

/** Imports what a thread reads of an archive, part by part: the next is read when the last is stored. */
export async function importArchive(
  dependencies: ImportJobDependencies,
  thread: ImportThread,
  withSettings: boolean,
): Promise<ImportEnd> {
  const { jobs } = dependencies
  const tally = emptyTally()
  const addedFeeds: FeedId[] = []
  const touched = new Set<FeedId>()
  let refusal: ImportEnd | null = null
  let hasBegun = false
  let bytes = 1
  let percent = 0

  async function part(): Promise<JobPart> {
    const reply = await askFor(thread, dependencies.clock)
    switch (reply.type) {
      case 'outline':
        hasBegun = true
        bytes = Math.max(1, reply.bytes)
        await takeOutline(dependencies, reply.outline, { tally, addedFeeds, withSettings })
        return { done: false, changed: 0 }
      case 'articles': {
        const stored = await dependencies.store.importArticles({ ...reply, now: dependencies.clock.now() })
        count(tally, stored)
        for (const feedId of stored.feedIds) touched.add(feedId)
        const before = percent
        percent = Math.floor((Math.min(reply.at, bytes) / bytes) * 100)
        return { done: false, changed: percent - before }
      }
      case 'end':
        tally.isCut = reply.isCut
        tally.skipped += reply.skipped
        return { done: true, changed: 100 - percent }
      default:
        if (!hasBegun) refusal = { type: 'refused', why: reply.why, reason: reply.reason }
        throw new Error(reply.reason || reply.why)
    }
  }

  const end = await jobs.run({ name: 'import-archive', byHand: true, firstLimit: 1, total: 100, part })
  thread.end()
  if (refusal !== null) return refusal
  tally.ended = end.type === 'done' ? 'whole' : end.type === 'failed' ? 'failed' : 'cancelled'
  tally.reason = end.type === 'failed' ? end.reason : null
  return { type: 'imported', report: tally, addedFeeds, touched: [...touched] }
}

type Answer = Exclude<ImportReply, { type: 'failed' }> | (Extract<ImportEnd, { type: 'refused' }> & { type: 'refused' })

async function askFor(thread: ImportThread, clock: Clock): Promise<Answer> {
  const asked = thread.next()
  if ((await within(clock, longestPartMs, asked)) === 'late') return { type: 'refused', why: 'too-slow', reason: '' }
  const reply = await asked
  return reply.type === 'failed' ? { type: 'refused', why: reply.why, reason: reply.reason } : reply
}

interface Into {
  readonly tally: Tally
  readonly addedFeeds: FeedId[]
  readonly withSettings: boolean
}

/** Folders and feeds, in the parts in which a list is imported; then what refers to them. */
async function takeOutline(
  { store, takeSettings, clock }: ImportJobDependencies,
  { entries, left, searches, rules, settings }: ArchiveOutline,
  { tally, addedFeeds, withSettings }: Into,
): Promise<void> {
  const now = clock.now()
  const id = await store.beginImport({ entries, now })
  for (let done = false; !done; ) {
    const slice = await store.importSlice({ id, limit: feedsPerSlice })
    addedFeeds.push(...slice.added)
    tally.addedFolders = slice.folders
    done = slice.done
  }
  tally.addedFeeds = addedFeeds.length
  if (left.length > 0) await store.holdLeftFeeds({ feeds: left, now })
  if (searches.length > 0) {
    const { added, skipped } = await store.importSearches({ searches })
    tally.addedSearches = added
    tally.skipped += skipped
  }
  if (rules.length > 0) {
    const { added, skipped } = await store.importRules({ rules })
    tally.addedRules = added
    tally.skipped += skipped
  }
  if (withSettings && settings !== null) {
    await takeSettings(settings)
    tally.settings = true
  }
}

function count(tally: Tally, stored: Awaited<ReturnType<StoreClient['importArticles']>>): void {
  tally.addedArticles += stored.added
  tally.becameRead += stored.becameRead
  tally.becameStarred += stored.becameStarred
  tally.alreadyThere += stored.alreadyThere
  tally.skipped += stored.withoutFeed
}

const emptyTally = (): Tally => ({
  addedFeeds: 0,
  addedFolders: 0,
  addedArticles: 0,
  becameRead: 0,
  becameStarred: 0,
  alreadyThere: 0,
  addedSearches: 0,
  addedRules: 0,
  settings: false,
  skipped: 0,
  isCut: false,
  ended: 'whole',
  reason: null,
})
