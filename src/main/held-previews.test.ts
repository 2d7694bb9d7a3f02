import { expect, test } from 'vitest'
import { createHeldPreviews } from './held-previews'
import { foundFeed } from './testing/found-feed'

test('a preview shows what was found, under the host where the feed has no title', () => {
  const held = createHeldPreviews()
  const preview = held.hold(foundFeed())
  expect(preview).toMatchObject({ title: 'Site', itemCount: 2, rhythm: { type: 'per-week', count: 5 } })
  expect(preview.items.map(({ title }) => title)).toEqual(['Second', 'First'])
  expect(held.get(preview.previewId)).toEqual(foundFeed())
  const { feed } = foundFeed()
  expect(held.hold(foundFeed({ feed: { ...feed, title: '' } })).title).toBe('site.test')
  const iconUrl = 'https://site.test/icon.png'
  expect(held.hold(foundFeed({ feed: { ...feed, iconUrl } })).iconUrl).toBe(iconUrl)
})

test('several are held at once, and the oldest make room', () => {
  const held = createHeldPreviews()
  const ids = Array.from({ length: 22 }, () => held.hold(foundFeed()).previewId)
  expect(ids.map((id) => held.get(id) !== null).indexOf(true)).toBe(2)
  held.drop(ids[5] ?? 0)
  expect(held.get(ids[5] ?? 0)).toBeNull()
  held.clear()
  expect(held.get(ids[21] ?? 0)).toBeNull()
})
