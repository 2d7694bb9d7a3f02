import { expect, test } from 'vitest'
import type { UpdateState } from '../../shared/window/update-channels'
import { deferred } from '../deferred'
import { recordingLog } from '../testing/recording-log'
import { createUpdates, type Updater } from './updates'

const release = { version: '9.0.0', notes: 'Faster.', bytes: 10 }

function start(parts: Partial<Updater> = {}, off: 'managed' | null = null) {
  const told: UpdateState[] = []
  let loads = 0
  let installs = 0
  const updates = createUpdates({
    off,
    load: async () => {
      loads += 1
      return {
        check: async () => release,
        download: async () => {},
        prepare: async () => {},
        takeBack: async () => true,
        install: async () => {
          installs += 1
        },
        failureOf: () => 'offline',
        ...parts,
      }
    },
    tell: (state) => told.push(state),
    log: recordingLog(),
  })
  return { updates, told, loads: () => loads, installs: () => installs }
}

test('nothing is loaded or asked before somebody asks, and nothing is fetched or installed without another word', async () => {
  const { updates, loads, installs } = start()
  expect(updates.state()).toEqual({ type: 'idle' })
  expect(loads()).toBe(0)
  await updates.check()
  expect(updates.state()).toEqual({ type: 'available', release })
  await updates.download()
  expect(updates.state()).toEqual({ type: 'ready', release, agreed: false })
  await updates.end()
  expect(installs()).toBe(0)
  await updates.agree(true)
  await updates.end()
  expect(installs()).toBe(1)
})

test('an agreement that was taken back installs nothing', async () => {
  const { updates, installs } = start()
  await updates.check()
  await updates.download()
  await updates.agree(true)
  await updates.agree(false)
  await updates.end()
  expect(installs()).toBe(0)
})

test('of what is said while an update is prepared the last word counts, and nothing is prepared twice', async () => {
  const prepared = deferred<void>()
  const done: string[] = []
  const { updates, installs } = start({
    prepare: async () => {
      done.push('prepare')
      await prepared.promise
    },
    takeBack: async () => {
      done.push('take back')
      return true
    },
  })
  await updates.check()
  await updates.download()
  const said = [updates.agree(true), updates.agree(true), updates.agree(false)]
  prepared.resolve()
  await Promise.all(said)
  expect(done).toEqual(['prepare', 'take back'])
  expect(updates.state()).toEqual({ type: 'ready', release, agreed: false })
  await updates.end()
  expect(installs()).toBe(0)
})

test('a copy that a package manager looks after asks nobody', async () => {
  const { updates, loads } = start({}, 'managed')
  expect(await updates.check()).toBe(false)
  await updates.download()
  expect([updates.state(), loads()]).toEqual([{ type: 'off', because: 'managed' }, 0])
})

test('no newer version, or a failure, is told, and can be asked again', async () => {
  const none = start({ check: async () => null })
  await none.updates.check()
  expect(none.updates.state()).toEqual({ type: 'newest' })
  const failing = start({
    check: async () => {
      throw new Error('no\nnetwork')
    },
  })
  await failing.updates.check()
  expect(failing.updates.state()).toEqual({ type: 'failed', failure: 'offline', detail: 'no' })
  expect(await failing.updates.check()).toBe(true)
})

test('a cancelled download leaves the offer as it was', async () => {
  const gone = deferred<void>()
  const { updates, told } = start({
    download: async (progress, signal) => {
      progress(40)
      signal.addEventListener('abort', () => gone.resolve())
      await gone.promise
      throw new Error('cancelled')
    },
  })
  await updates.check()
  const downloading = updates.download()
  expect(updates.state()).toEqual({ type: 'downloading', release, percent: 40 })
  expect(await updates.check()).toBe(false)
  updates.cancel()
  await downloading
  expect(updates.state()).toEqual({ type: 'available', release })
  expect(told.some(({ type }) => type === 'failed')).toBe(false)
})

test('what cannot be prepared is told and not installed, and what cannot be taken back stays agreed', async () => {
  const full = start({
    prepare: async () => {
      throw new Error('ENOSPC')
    },
  })
  await full.updates.check()
  await full.updates.download()
  await full.updates.agree(true)
  expect(full.updates.state()).toMatchObject({ type: 'failed' })
  await full.updates.end()
  expect(full.installs()).toBe(0)

  const bound = start({ takeBack: async () => false })
  await bound.updates.check()
  await bound.updates.download()
  await bound.updates.agree(true)
  await bound.updates.agree(false)
  expect(bound.updates.state()).toMatchObject({ type: 'ready', agreed: true })
})
