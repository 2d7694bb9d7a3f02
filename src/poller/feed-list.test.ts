import { expect, test } from 'vitest'
import type { FeedId } from '../shared/model'
import { freshPollState } from '../shared/poller-contract'
import { createFeedList } from './feed-list'
import type { PollReport } from './poll-feed'

const id = 1 as FeedId
const state = (lastPolledAt: number) => ({ ...freshPollState, lastPolledAt })
const polled = (lastPolledAt: number, movedTo: string | null = null): PollReport => ({
  results: [],
  state: state(lastPolledAt),
  movedTo,
  hostPause: null,
  prints: null,
})

function listAt(url: string) {
  const list = createFeedList()
  list.replace([{ id, url, state: state(1) }])
  return list
}

test('what was polled later than the list knows of stays, with the address that the server moved it to', () => {
  const list = listAt('https://a.example/')
  list.update(id, polled(5, 'https://b.example/'))
  list.replace([{ id, url: 'https://a.example/', state: state(1) }])
  expect(list.get(id)).toMatchObject({ url: 'https://b.example/', state: { lastPolledAt: 5 } })
})

test('an address that a person gave a feed counts, whatever was polled meanwhile', () => {
  const list = listAt('https://a.example/')
  list.update(id, polled(5))
  expect(list.replace([{ id, url: 'https://c.example/', state: state(1) }])).toEqual([id])
  expect(list.get(id)).toMatchObject({ url: 'https://c.example/', state: { lastPolledAt: 1 } })
})
