import { expect, test } from './support/app-test.ts'
import { ask, feedItem, subscribe, timeline } from './support/reader-window.ts'
import { startRecordingProxy } from './support/recording-proxy.ts'
import { serveSite } from './support/served-site.ts'

/** With a tick of five minutes, so many are an hour. */
const ticksOfAnHour = 12

test('a start, an hour of running and every dialog make no request that a feed did not cause', async ({
  launch,
  server,
}) => {
  const proxy = await startRecordingProxy()
  // Whatever goes out has to pass the proxy: Chromium would spare this computer's own addresses.
  const extra = [`--proxy-server=${proxy.url}`, '--proxy-bypass-list=<-loopback>']
  const { page, quit } = await launch({ tickSeconds: 1, extra })
  const site = serveSite(server, { path: '/river.xml', title: 'River Notes' })
  await expect(page.getByRole('button', { name: 'Add feed' }).first()).toBeVisible()
  await page.getByRole('button', { name: 'Start with a few feeds…' }).click()
  const starters = page.getByRole('dialog', { name: 'A few feeds to start with' })
  await starters.getByRole('checkbox', { name: 'All: News' }).check()
  await page.keyboard.press('Escape')
  await expect(starters).toBeHidden()
  expect(proxy.wanted, 'a start without feeds').toEqual([])

  await subscribe(page, site.url)
  await expect(feedItem(page, 'River Notes', '3 unread')).toBeVisible()
  await timeline(page).getByRole('option').first().click()
  for (const keys of ['Control+,', '?', 'Control+k', 'F1']) {
    await page.keyboard.press(keys)
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  await ask(page, 'app:stalls', null)
  const polls = () => proxy.wanted.filter((address) => address === site.url).length
  await expect.poll(polls, { timeout: 45_000 }).toBeGreaterThan(ticksOfAnHour)
  await quit()

  // The feed, and once the icon of its site.
  const { origin } = new URL(site.url)
  const caused = [site.url, `${origin}/favicon.ico`, site.siteUrl, `${origin}/`]
  expect(proxy.wanted.filter((address) => !caused.includes(address))).toEqual([])
  await proxy.close()
})
