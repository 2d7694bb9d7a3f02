import { expect, test } from 'vitest'
import { feed, supervise } from './testing/supervised-poller'

test('a long list is sent in parts, a turn of the loop between two of them', async () => {
  const feeds = Array.from({ length: 600 }, (_, index) => feed(index + 1))
  const { supervisor, clock, becomeReady, sent } = supervise({ feeds })
  supervisor.start()
  await becomeReady()
  expect(sent('set-feeds')).toHaveLength(1)
  await clock.advance(0)
  await clock.advance(0)
  const parts = sent('set-feeds').filter((command) => command.type === 'set-feeds')
  expect(parts.map(({ more }) => more ?? false)).toEqual([true, true, false])
  expect(parts.flatMap((part) => part.feeds)).toEqual(feeds)
})

test('a poller that is new gets a list from its beginning, and never the rest of another one', async () => {
  const feeds = Array.from({ length: 600 }, (_, index) => feed(index + 1))
  const { supervisor, clock, latest, becomeReady, sent } = supervise({ feeds })
  supervisor.start()
  await becomeReady()
  latest().listener.exit('exit code 11')
  await clock.advance(100)
  expect(sent('set-feeds')).toEqual([])
  await becomeReady()
  for (let turn = 0; turn < 4; turn += 1) await clock.advance(0)
  expect(sent('set-feeds').flatMap((command) => (command.type === 'set-feeds' ? command.feeds : []))).toEqual(feeds)
})
