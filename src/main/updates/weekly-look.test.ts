import { expect, test } from 'vitest'
import { manualClock } from '../testing/manual-clock'
import { recordingLog } from '../testing/recording-log'
import { lookWeekly } from './weekly-look'

const day = 86_400_000

function run(isOn: () => boolean, type: 'idle' | 'off' = 'idle') {
  const clock = manualClock(100 * day)
  const lastAt: Record<string, number> = {}
  const looks: number[] = []
  lookWeekly({
    updates: {
      state: () => (type === 'idle' ? { type } : { type, because: 'managed' }),
      check: async () => {
        looks.push(clock.now())
        return true
      },
    },
    isOn,
    store: {
      getStorage: async () => ({ lastAt }) as never,
      noteUpkeep: async ({ name, now }) => {
        lastAt[name] = now
        return null
      },
    },
    clock,
    log: recordingLog(),
  })
  return { clock, looks, lastAt }
}

test('as it comes nobody is asked, in a month', async () => {
  const { clock, looks } = run(() => false)
  await clock.advance(30 * day)
  expect(looks).toEqual([])
})

test('where it is set, somebody is asked once a week, and not at the start', async () => {
  const { clock, looks } = run(() => true)
  await clock.advance(60_000)
  expect(looks).toEqual([])
  await clock.advance(15 * day)
  expect(looks).toHaveLength(3)
})

test('a start does not begin the week anew, and what a package manager looks after asks nobody', async () => {
  const known = run(() => true)
  known.lastAt['update-look'] = 98 * day
  await known.clock.advance(4 * day)
  expect(known.looks).toEqual([])
  await known.clock.advance(2 * day)
  expect(known.looks).toHaveLength(1)
  const managed = run(() => true, 'off')
  await managed.clock.advance(30 * day)
  expect(managed.looks).toEqual([])
})
