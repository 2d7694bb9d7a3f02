import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { unwatched } from '../shared/running-notes'
import type { ExportOrder, ExportReply } from '../shared/store/archive'
import { type BegunExports, partOf } from './begun-exports'
import { exportArticles } from './export-job'
import { createJobs } from './jobs'
import { manualClock } from './testing/manual-clock'
import { recordingLog } from './testing/recording-log'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'courant-export-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** An export whose thread says this, and has begun its file. */
function exportOf(replies: readonly ExportReply[]) {
  const clock = manualClock()
  const jobs = createJobs({ push: () => {}, running: unwatched, clock, log: recordingLog() })
  const target = join(folder, 'all.jsonl')
  const order: ExportOrder = {
    source: '',
    target,
    part: partOf(target, 5),
    scope: 'everything',
    format: 'json',
    now: 5,
    language: 'en',
    systemLocales: [],
    remoteImages: true,
  }
  const left = [...replies]
  const startExport = ({ part }: ExportOrder) => {
    writeFileSync(part, 'begun')
    return {
      next: async () => left.shift() ?? ({ type: 'progress', articles: 1, total: 9 } as const),
      end: async () => {},
    }
  }
  const told: string[] = []
  const tell = (what: string) => async (part?: string) => {
    told.push(`${what} ${part === order.part ? 'this' : ''}`.trim())
  }
  const begun: BegunExports = { begin: tell('begin'), end: tell('end'), clear: tell('clear') }
  return { clock, jobs, told, run: () => exportArticles({ jobs, startExport, begun }, order) }
}

test('a made archive is told of with how many articles it has', async () => {
  const { run, clock, told } = exportOf([
    { type: 'progress', articles: 100, total: 150 },
    { type: 'made', articles: 150, leftOut: ['No sport'] },
  ])
  const running = run()
  await clock.advance(100)
  expect(await running).toEqual({ type: 'made', articles: 150, leftOut: ['No sport'] })
  expect(told).toEqual(['clear', 'begin this', 'end this'])
})

test('a full disk is told of as that, and what was begun is gone', async () => {
  const { run, clock } = exportOf([{ type: 'failed', why: 'no-room', reason: 'ENOSPC' }])
  const running = run()
  await clock.advance(100)
  expect(await running).toMatchObject({ type: 'failed', why: 'no-room' })
  expect(readdirSync(folder)).toEqual([])
})

test('the end of the app ends an export, and what was begun is gone', async () => {
  const { run, jobs, clock } = exportOf([])
  const running = run()
  const stopped = jobs.stop()
  await clock.advance(1_000)
  await stopped
  expect(await running).toEqual({ type: 'cancelled' })
  expect(readdirSync(folder)).toEqual([])
})
