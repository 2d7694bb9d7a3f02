import { expect, test } from './support/app-test.ts'
import { feedItem, subscribe } from './support/reader-window.ts'
import { serveSite } from './support/served-site.ts'

test('a window that cannot draw what it was told says so, and comes back', async ({ launch, server }) => {
  const site = serveSite(server, { path: '/river.xml', title: 'River Notes' })
  const { page, electron } = await launch()
  const feedId = await subscribe(page, site.url)
  await expect(feedItem(page, 'River Notes')).toBeVisible()

  await electron.evaluate(({ BrowserWindow }, id) => {
    const feed = { id, title: { not: 'a text' } }
    const counts = { all: 3, unread: 3, starred: 0 }
    const payload = { feeds: [feed], counted: [], removed: [], counts, arrivedIn: [], statusChanged: [] }
    BrowserWindow.getAllWindows()[0]?.webContents.send('changed', payload)
  }, feedId)
  await expect(page.getByText('Courant cannot show its window')).toBeVisible()

  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(feedItem(page, 'River Notes')).toBeVisible()
})
