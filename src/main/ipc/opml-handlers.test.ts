import { expect, test } from 'vitest'
import type { FeedId } from '../../shared/model'
import type { OpmlReading } from '../../shared/opml'
import { createJobs } from '../jobs'
import type { ReadFile } from '../opml-files'
import { manualClock } from '../testing/manual-clock'
import { recordingLog } from '../testing/recording-log'
import { opmlHandlers } from './opml-handlers'

const list: OpmlReading = {
  ok: true,
  entries: [{ type: 'folder', title: 'News', parent: null }],
  skipped: [{ title: 'Odd', address: 'odd', why: 'not-an-address' }],
  withoutLogin: 0,
  isCut: false,
}

function handlersFor(given: { readonly reading?: OpmlReading; readonly file?: ReadFile; readonly writes?: boolean }) {
  const polled: (readonly FeedId[] | null)[] = []
  const written: string[] = []
  const clock = manualClock()
  let slices = 0
  const handlers = opmlHandlers({
    store: {
      readOpml: async () => given.reading ?? list,
      exportOpml: async () => '<opml/>',
      beginImport: async () => 7,
      importSlice: async () => {
        slices += 1
        return { done: slices === 2, changed: 1, added: [slices as FeedId], folders: 1, alreadyThere: 3 }
      },
      undoImportSlice: async ({ id }) => ({ done: true, changed: 1, feedIds: [id as FeedId] }),
      listPlaces: async () => ({ folders: [], placed: [] }),
    },
    files: {
      handOver: () => {},
      readHandedOver: async () => given.file ?? { type: 'none' },
      read: async () => given.file ?? { type: 'none' },
      chooseTarget: async () => ({
        name: 'feeds.opml',
        write: async (text) => {
          if (given.writes === false) throw new Error('no room')
          written.push(text)
        },
      }),
    },
    jobs: createJobs({ push: () => {}, running: (_name, work) => work(), clock, log: recordingLog() }),
    poller: { refreshFeeds: () => {}, pollNow: (feedIds) => void polled.push(feedIds) },
    announcer: { changed: () => {} },
    organised: () => {},
    purge: { later: () => {} },
    clock,
    log: recordingLog(),
  })
  return { handlers, polled, written }
}

test('a list is stored as a whole before any of its feeds is polled, and then told of', async () => {
  const { handlers, polled } = handlersFor({ file: { type: 'read', bytes: new Uint8Array(3) } })
  expect(await handlers['opml:choose'](null)).toEqual({
    ok: true,
    value: {
      undo: 7,
      added: 2,
      folders: 1,
      alreadyThere: 3,
      skipped: [{ title: 'Odd', address: 'odd', why: 'not-an-address' }],
      skippedCount: 1,
      withoutLogin: 0,
      isCut: false,
      ended: 'whole',
    },
  })
  expect(polled).toEqual([[1, 2]])
  expect(await handlers['opml:undo']({ undo: 7 })).toEqual({ ok: true, value: null })
})

test('the list that was opened with the app is imported as a chosen one is', async () => {
  const { handlers } = handlersFor({ file: { type: 'read', bytes: new Uint8Array(3) } })
  expect(await handlers['opml:opened'](null)).toMatchObject({ ok: true, value: { undo: 7, added: 2 } })
})

test('what cannot be read, and what is no list, is refused with a sentence; no choice is no failure', async () => {
  const bytes = new Uint8Array(1)
  for (const why of ['not-opml', 'no-feeds'] as const) {
    const { handlers } = handlersFor({ reading: { ok: false, why } })
    expect((await handlers['opml:import']({ bytes })).ok).toBe(false)
  }
  const failed = handlersFor({ file: { type: 'failed', message: 'No.' } }).handlers
  expect(await failed['opml:choose'](null)).toEqual({ ok: false, failure: { message: 'No.' } })
  expect(await handlersFor({}).handlers['opml:choose'](null)).toEqual({ ok: true, value: null })
})

test('an export says where it went, and why it could not', async () => {
  const { handlers, written } = handlersFor({})
  expect(await handlers['opml:export'](null)).toEqual({ ok: true, value: { name: 'feeds.opml' } })
  expect(written).toEqual(['<opml/>'])
  const refused = await handlersFor({ writes: false }).handlers['opml:export'](null)
  expect(refused).toMatchObject({ ok: false, failure: { message: expect.stringContaining('no room') } })
})
