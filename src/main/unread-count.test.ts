import { expect, test } from 'vitest'
import type { Counts } from '../shared/model'
import { manualClock } from './testing/manual-clock'
import { recordingLog } from './testing/recording-log'
import { createUnreadCount } from './unread-count'

test('many changes are one question a second, asked whether or not there is a window', async () => {
  const clock = manualClock()
  const shown: number[] = []
  const passed: string[] = []
  let unread = 0
  const { announcer } = createUnreadCount({
    announcer: {
      saved: () => void passed.push('saved'),
      changed: () => void passed.push('changed'),
      windowReady: () => {},
      windowGone: () => {},
    },
    store: {
      getFeeds: async () => {
        unread += 1
        return { feeds: [], counted: [], counts: { unread } as Counts }
      },
    },
    show: (count) => void shown.push(count),
    clock,
    log: recordingLog(),
  })
  announcer.saved([])
  announcer.changed({})
  announcer.changed({})
  await clock.advance(1_000)
  expect(shown).toEqual([1])
  announcer.changed({})
  await clock.advance(1_000)
  expect(shown).toEqual([1, 2])
  expect(passed).toEqual(['saved', 'changed', 'changed', 'changed'])
})
