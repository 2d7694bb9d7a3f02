import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { manualClock } from '../testing/manual-clock'
import { recordingLog } from '../testing/recording-log'
import { openCrashFolder } from './crash-folder'
import { crashText, reportName } from './crash-report'
import { createCrashWatch } from './crash-watch'

let path: string
beforeEach(() => {
  path = mkdtempSync(join(tmpdir(), 'courant-crashes-'))
})
afterEach(() => rmSync(path, { recursive: true, force: true }))

function run(startedAt: number, logOnDisk: readonly string[] = []) {
  const clock = manualClock(startedAt)
  const log = recordingLog()
  const watch = createCrashWatch({
    path,
    version: '1.2.3',
    runtime: 'Electron 1',
    system: () => ({ system: 'linux' }),
    known: () => ({ profile: '/home/jane/profile', home: '/home/jane', user: 'jane', host: 'desk' }),
    recentLog: () => ['1970-01-01T00:00:01.000Z info  main     profile /home/jane/profile'],
    logOnDisk: async () => logOnDisk,
    clock,
    log,
  })
  return { watch, clock, log }
}

/** A dump as Crashpad leaves it, as far as it is read. */
function dump(name: string, type: string, at: number): void {
  const file = join(path, 'pending', `${name}.dmp`)
  mkdirSync(join(path, 'pending'), { recursive: true })
  writeFileSync(file, `MDMP\0\0ptype\0\0\0\0${String.fromCharCode(type.length)}\0\0\0${type}\0`)
  utimesSync(file, at / 1000, at / 1000)
}

/** Waits for what was begun on the disk. */
const idle = (watch: ReturnType<typeof run>['watch']) => watch.news()

test('a part that is gone is written down with its dump, and told of at the next start, once', async () => {
  const first = run(10_000)
  await first.watch.begin()
  await first.clock.advance(5_000)
  dump('one', 'renderer', 15_000)
  first.watch.crashed('window', 'crashed', 11)
  await first.clock.advance(1_000)
  expect(await first.watch.news()).toBeNull()
  const [name = ''] = await first.watch.folder.list()
  const report = await first.watch.folder.read(name)
  expect(report).toMatchObject({ part: 'window', at: 15_000, reason: 'crashed', exitCode: 11, dump: 'pending/one.dmp' })
  expect(report === null ? '' : crashText(report)).not.toMatch(/jane/)
  await first.watch.end()

  const second = run(20_000)
  await second.watch.begin()
  expect(second.watch.lastEnd()).toBe('in-order')
  expect(await second.watch.news()).toEqual({ count: 1, name, part: 'window', at: 15_000 })
  expect(await second.watch.news()).toBeNull()
  await second.watch.end()
  const third = run(30_000)
  await third.watch.begin()
  expect(await third.watch.news()).toBeNull()
})

test('a crash of main is known by its dump, with the log up to it', async () => {
  await run(10_000).watch.begin()
  dump('main', 'browser', 12_000)
  const again = run(20_000, [
    '1970-01-01T00:00:11.000Z info  main     before',
    '1970-01-01T00:00:19.000Z info  main     after',
  ])
  await again.watch.begin()
  expect(again.watch.lastEnd()).toBe('crashed')
  const [name = ''] = await again.watch.folder.list()
  expect(await again.watch.folder.read(name)).toMatchObject({
    part: 'main',
    at: 12_000,
    version: '1.2.3',
    ranForMs: 2_000,
    log: ['1970-01-01T00:00:11.000Z info  main     before'],
  })
  expect(await again.watch.news()).toMatchObject({ count: 1, part: 'main' })
})

test('a power cut is no crash, nor is what the graphics process left', async () => {
  await run(10_000).watch.begin()
  dump('gpu', 'gpu-process', 12_000)
  const again = run(20_000)
  await again.watch.begin()
  expect(again.watch.lastEnd()).toBe('cut-off')
  expect(await again.watch.news()).toBeNull()
})

test('what goes while the app ends is no crash', async () => {
  const { watch, clock } = run(10_000)
  await watch.begin()
  watch.crashed('poller', 'exit code 2')
  await watch.end()
  await clock.advance(10_000)
  await idle(watch)
  expect(await watch.folder.list()).toEqual([])
})

test('a part that dies again and again writes ten reports, and the disk that refuses costs a line of log', async () => {
  const { watch, clock } = run(10_000)
  for (let time = 0; time < 30; time += 1) {
    await clock.advance(1_000)
    watch.crashed('store', 'writer thread: full')
  }
  await idle(watch)
  expect(await watch.folder.list()).toHaveLength(10)
  rmSync(path, { recursive: true })
  writeFileSync(path, 'no folder')
  const refused = run(99_000)
  refused.watch.crashed('store', 'full')
  await idle(refused.watch)
  expect(refused.log.lines.join()).toContain('could not be used')
})

test('the folder keeps the newest reports and dumps, and no more bytes than it may', async () => {
  const folder = openCrashFolder(path, { reports: 2, dumps: 2, bytes: 100 })
  const report = {
    reason: '',
    exitCode: null,
    version: '',
    runtime: '',
    system: {},
    ranForMs: null,
    dump: null,
    log: [],
  }
  for (const at of [1_000, 2_000, 3_000]) {
    dump(`at-${at}`, 'browser', at)
    await folder.keep({ ...report, part: 'main', at })
  }
  expect(await folder.list()).toEqual([
    reportName({ part: 'main', at: 3_000 }),
    reportName({ part: 'main', at: 2_000 }),
  ])
  expect(readdirSync(join(path, 'pending')).sort()).toEqual(['at-2000.dmp', 'at-3000.dmp'])
  expect(await folder.read('../../etc/passwd')).toBeNull()
})
