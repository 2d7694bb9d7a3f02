import { expect, test } from 'vitest'
import type { Feed, FeedId } from '../shared/model'
import { unwatched } from '../shared/running-notes'
import type { SavedResult } from '../shared/store/feeds'
import type { FeedNotice } from '../shared/window/feed-notices'
import { createFeedMoves } from './feed-moves'
import { createJobs } from './jobs'
import { manualClock, settle } from './testing/manual-clock'
import { recordingLog } from './testing/recording-log'

const saved = (id: number, over: Partial<SavedResult> = {}): SavedResult => ({
  feedId: id as FeedId,
  feedTitle: `Feed ${id}`,
  notify: null,
  firstPoll: false,
  added: [],
  updated: [],
  turned: null,
  moved: null,
  sameAs: null,
  ...over,
})

/** Merges take so many parts each, or fail. */
function moves(parts = 1, fails = false) {
  const clock = manualClock()
  const did: string[] = []
  const told: FeedNotice[][] = []
  const left = new Map<number, number>()
  const feedMoves = createFeedMoves({
    store: {
      getFeeds: async ({ feedIds }: { readonly feedIds: readonly FeedId[] }) => ({
        feeds: feedIds.map((id) => ({ id, title: `Feed ${id}` }) as Feed),
        counts: { all: 0, unread: 0, starred: 0 },
      }),
      mergeSlice: async ({ from, into }: { readonly from: FeedId; readonly into: FeedId }) => {
        if (fails) throw new Error('disk full')
        did.push(`${from} into ${into}`)
        const rest = (left.get(from) ?? parts) - 1
        left.set(from, rest)
        return { done: rest === 0, merged: 1 }
      },
    } as never,
    jobs: createJobs({ push: () => {}, running: unwatched, clock, log: recordingLog() }),
    announcer: { changed: ({ feedIds }) => void did.push(`changed ${(feedIds ?? []).join(' ')}`) },
    tell: (notices) => void told.push([...notices]),
    merged: () => void did.push('merged'),
    clock,
    log: recordingLog(),
  })
  return { feedMoves, clock, did, told }
}

test('a move for good and an end are told once, together with what comes at the same time', async () => {
  const { feedMoves, clock, told } = moves()
  feedMoves.saved([saved(1, { moved: { from: 'https://old.test/a', to: 'https://new.test/a' } }), saved(2)])
  feedMoves.saved([saved(3, { turned: 'gone' }), saved(4, { turned: 'down' })])
  expect(told).toEqual([])
  await clock.advance(2_000)
  expect(told).toEqual([
    [
      { type: 'moved', feedId: 1, title: 'Feed 1', url: 'https://new.test/a' },
      { type: 'ended', feedId: 3, title: 'Feed 3' },
    ],
  ])
  await clock.advance(10_000)
  expect(told).toHaveLength(1)
})

test('a move from http to https at the same place is no news', async () => {
  const { feedMoves, clock, told } = moves()
  feedMoves.saved([saved(1, { moved: { from: 'http://site.test/a', to: 'https://site.test/a' } })])
  await clock.advance(5_000)
  expect(told).toEqual([])
})

test('a feed that is where another is becomes that one, part by part, and a person is told', async () => {
  const { feedMoves, clock, did, told } = moves(3)
  feedMoves.saved([saved(1, { sameAs: 2 as FeedId })])
  await clock.advance(5_000)
  expect(did).toEqual(['1 into 2', '1 into 2', '1 into 2', 'changed 1 2', 'merged'])
  expect(told).toEqual([[{ type: 'merged', feedId: 2, title: 'Feed 1', intoTitle: 'Feed 2' }]])
})

test('what is being merged is not merged a second time, nor the other way round', async () => {
  const { feedMoves, clock, did } = moves(2)
  feedMoves.saved([saved(1, { sameAs: 2 as FeedId })])
  feedMoves.saved([saved(1, { sameAs: 2 as FeedId }), saved(2, { sameAs: 1 as FeedId })])
  await clock.advance(5_000)
  expect(did.filter((line) => line.includes('into'))).toEqual(['1 into 2', '1 into 2'])
})

test('a merge that fails tells nothing, and a later poll finds it again', async () => {
  const { feedMoves, clock, did, told } = moves(1, true)
  feedMoves.saved([saved(1, { sameAs: 2 as FeedId })])
  await clock.advance(5_000)
  await settle()
  expect([did, told]).toEqual([['changed 1 2'], []])
  feedMoves.saved([saved(1, { sameAs: 2 as FeedId })])
  await clock.advance(5_000)
  expect(did).toHaveLength(2)
})
