import { expect, test } from 'vitest'
import { hurriedClock } from './hurried-clock'
import { manualClock } from './testing/manual-clock'

test('long waits are shorter by so many times, short ones as they are', async () => {
  const clock = manualClock(0)
  const ran: string[] = []
  const hurried = hurriedClock(clock, 60)
  hurried.after(120_000, () => ran.push(`two minutes at ${clock.now()}`))
  hurried.after(59_000, () => ran.push(`short at ${clock.now()}`))
  const cancel = hurried.after(3_600_000, () => ran.push('cancelled'))
  cancel()
  await clock.advance(100_000)
  expect(ran).toEqual(['two minutes at 2000', 'short at 59000'])
  expect(hurried.now()).toBe(clock.now())
})
