import { expect, test } from 'vitest'
import type { Settings } from '../shared/model'
import { createSafeSettings, safeSettings } from './safe-settings'

test('a change holds for this run, and every state is told of', async () => {
  const told: Settings[] = []
  const settings = createSafeSettings((state) => void told.push(state))
  expect(await settings.load()).toEqual(safeSettings)
  await settings.change({ theme: 'dark' })
  expect(settings.current()).toEqual({ ...safeSettings, theme: 'dark' })
  expect(await settings.load()).toEqual({ ...safeSettings, theme: 'dark' })
  expect(told.map(({ theme }) => theme)).toEqual(['system', 'dark', 'dark'])
})
