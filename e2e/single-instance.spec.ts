import { once } from 'node:events'
import { expect, test } from './support/app-test.ts'
import { startPlain } from './support/launch-app.ts'

test('a second start on the same profile shows the first one’s window and ends well', async ({ launch }) => {
  const { electron, profile } = await launch()
  const isVisible = () =>
    electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((w) => w.isVisible()))
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())
  await expect.poll(isVisible).toEqual([false])

  const second = startPlain(profile)
  const [code] = await once(second, 'exit')
  expect(code).toBe(0)
  await expect.poll(isVisible).toEqual([true])
})
