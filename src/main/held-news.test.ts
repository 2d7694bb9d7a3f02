import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ArticleId, FeedId } from '../shared/model'
import { boundedNews, createHeldNews, type HeldResult } from './held-news'
import { recordingLog } from './testing/recording-log'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'courant-held-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const news = (feedId: number, count: number, more: Partial<HeldResult> = {}): HeldResult => ({
  feedId: feedId as FeedId,
  feedTitle: `Feed ${feedId}`,
  notify: null,
  added: Array.from({ length: count }, (_, index) => ({ id: index as ArticleId, title: `Title ${index}` })),
  turned: null,
  ...more,
})

test('news of one feed become one, with the titles that a summary can name', () => {
  const [held, ...others] = boundedNews([news(1, 3), news(1, 30)])
  expect(others).toEqual([])
  expect(held?.added).toHaveLength(33)
  expect(held?.added.filter(({ title }) => title !== '')).toHaveLength(4)
})

test('however much comes in a night, what is held stays bounded', () => {
  let held: readonly HeldResult[] = []
  for (let round = 0; round < 300; round += 1) held = boundedNews([...held, news(round % 7, 100)])
  expect(held).toHaveLength(7)
  expect(held.reduce((sum, { added }) => sum + added.length, 0)).toBe(5_000)
  expect(JSON.stringify(held).length).toBeLessThan(300_000)
})

test('a feed that went down and came back in the same night is no news, one that only went down is', () => {
  const down = news(1, 0, { turned: 'down' })
  expect(boundedNews([down, news(1, 0, { turned: 'back' })])[0]?.turned).toBeNull()
  expect(boundedNews([down, news(1, 2)])[0]?.turned).toBe('down')
})

test('what is held lies on the disk until nothing is held, and what is no news there is passed over', async () => {
  const path = join(folder, 'held-news.json')
  const kept = createHeldNews(path, recordingLog())
  expect(await kept.load()).toEqual([])
  await kept.keep(boundedNews([news(1, 2)]))
  expect(await createHeldNews(path, recordingLog()).load()).toEqual([news(1, 2)])
  writeFileSync(path, '[{"feedId":"1"}]')
  expect(await kept.load()).toEqual([])
  await kept.keep([])
  expect(readdirSync(folder)).toEqual([])
})
