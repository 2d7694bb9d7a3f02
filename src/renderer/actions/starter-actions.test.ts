import { beforeEach, expect, test } from 'vitest'
import { starterFeeds } from '../../shared/starters/starter-feeds'
import { connectBridge } from '../bridge'
import { useToasts } from '../stores/toast-store'
import { type FakeBridge, makeFakeBridge } from '../testing/fake-bridge'
import { followStarters } from './starter-actions'

const urls = starterFeeds.slice(0, 5).map(({ url }) => url)
const toast = () => useToasts.getState().toasts.at(-1)

let main: FakeBridge
beforeEach(() => {
  main = makeFakeBridge()
  connectBridge(main.api)
  useToasts.setState({ toasts: [] })
})

test('what was followed is said, and taken back by one click', async () => {
  expect(await followStarters(urls, true)).toBe(true)
  expect(toast()).toMatchObject({ message: expect.stringContaining('5 new feeds'), action: { label: 'Undo' } })
  toast()?.action?.run()
  expect(main.calls.map(({ channel }) => channel)).toContain('opml:undo')
})

test('what could not be stored is said, and nothing is claimed', async () => {
  main.failing.set('starters:follow', 'The disk is full.')
  expect(await followStarters(urls, false)).toBe(false)
  expect(toast()).toMatchObject({ tone: 'error', message: 'The disk is full.', action: null })
})
