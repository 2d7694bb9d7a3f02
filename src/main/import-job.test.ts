import { expect, test } from 'vitest'
import type { FeedId } from '../shared/model'
import { unwatched } from '../shared/running-notes'
import type { ArchiveOutline, ImportedArticles, ImportReply } from '../shared/store/archive'
import { importArchive } from './import-job'
import { createJobs } from './jobs'
import { manualClock } from './testing/manual-clock'
import { recordingLog } from './testing/recording-log'

const outline: ArchiveOutline = {
  header: { format: 'courant-archive', version: 1, holds: 'everything', made: '' },
  entries: [{ type: 'folder', title: 'News', parent: null }],
  left: [],
  searches: [],
  rules: [],
  settings: { theme: 'dark' },
}
const stored: ImportedArticles = {
  added: 2,
  becameRead: 1,
  becameStarred: 1,
  alreadyThere: 3,
  withoutFeed: 1,
  feedIds: [4 as FeedId],
}
const articles: ImportReply = { type: 'articles', articles: [], deleted: [], at: 50 }

/** An import of a file that is read like this; null is a thread that does not answer. */
function importOf(replies: readonly (ImportReply | null)[], given: { readonly store?: () => Promise<never> } = {}) {
  const clock = manualClock()
  const asked: string[] = []
  const taken: unknown[] = []
  const left = [...replies]
  let ended = false
  const jobs = createJobs({ push: () => {}, running: unwatched, clock, log: recordingLog() })
  const run = (withSettings = false) =>
    importArchive(
      {
        store: {
          beginImport: async () => 7,
          importSlice: async () => ({ done: true, changed: 1, added: [9 as FeedId], folders: 1, alreadyThere: 0 }),
          holdLeftFeeds: async () => null,
          importArticles: async () => {
            asked.push('stored')
            return given.store?.() ?? stored
          },
          importSearches: async () => ({ added: 0, skipped: 0 }),
          importRules: async () => ({ added: 0, skipped: 0 }),
        },
        jobs,
        takeSettings: async (values) => taken.push(values),
        clock,
      },
      {
        next: () => {
          asked.push('read')
          const reply = left.shift()
          return reply ? Promise.resolve(reply) : new Promise(() => {})
        },
        end: () => {
          ended = true
        },
      },
      withSettings,
    )
  return { run, clock, asked, taken, jobs, ended: () => ended }
}

const whole: readonly ImportReply[] = [
  { type: 'outline', outline, bytes: 100 },
  articles,
  articles,
  { type: 'end', isCut: false, skipped: 2 },
]

test('each part of a file is stored before the next is read, and what was done is counted', async () => {
  const { run, asked, taken, ended, clock } = importOf(whole)
  const running = run()
  await clock.advance(100)
  expect(await running).toMatchObject({
    type: 'imported',
    addedFeeds: [9],
    touched: [4],
    report: {
      addedFeeds: 1,
      addedFolders: 1,
      addedArticles: 4,
      becameRead: 2,
      alreadyThere: 6,
      skipped: 4,
      ended: 'whole',
    },
  })
  expect(asked).toEqual(['read', 'read', 'stored', 'read', 'stored', 'read'])
  expect(taken).toEqual([])
  expect(ended()).toBe(true)
})

test('settings are taken over only where that was asked for', async () => {
  const { run, taken, clock } = importOf(whole)
  const running = run(true)
  await clock.advance(100)
  expect(await running).toMatchObject({ report: { settings: true } })
  expect(taken).toEqual([{ theme: 'dark' }])
})

test('what is no archive is refused before anything is stored', async () => {
  const { run, asked, clock } = importOf([{ type: 'failed', why: 'newer', reason: '2' }])
  const running = run()
  await clock.advance(100)
  expect(await running).toEqual({ type: 'refused', why: 'newer', reason: '2' })
  expect(asked).toEqual(['read'])
})

test('a file that hangs whoever reads it is given up after a minute', async () => {
  const { run, ended, clock } = importOf([null])
  const running = run()
  await clock.advance(60_001)
  expect(await running).toMatchObject({ type: 'refused', why: 'too-slow' })
  expect(ended()).toBe(true)
})

test('a store that refuses ends the import, which says what was done until then', async () => {
  const { run, clock } = importOf(whole, { store: () => Promise.reject(new Error('the disk is full')) })
  const running = run()
  await clock.advance(100)
  expect(await running).toMatchObject({
    type: 'imported',
    report: { addedFeeds: 1, ended: 'failed', reason: 'the disk is full' },
  })
})
