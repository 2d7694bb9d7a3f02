import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { expect, test } from './support/app-test.ts'
import { feedItem, subscribe } from './support/reader-window.ts'
import { serveSite } from './support/served-site.ts'

const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>River Notes</title><link>http://river.test/</link>
<item><guid>1</guid><title>Through the proxy</title></item></channel></rss>`

/** A proxy that answers every address itself and records what it was asked for. */
async function serveProxy() {
  const asked: string[] = []
  const server: Server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(feed)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

test('a feed is fetched through the proxy that the system names', async ({ launch }) => {
  const proxy = await serveProxy()
  try {
    const { page } = await launch({ env: { http_proxy: proxy.address, XDG_CURRENT_DESKTOP: '' } })
    await subscribe(page, 'http://river.test/feed.xml')
    await expect(feedItem(page, 'River Notes')).toBeVisible()
    // Its icon is another matter (icons.spec.ts), and is asked for a second later.
    expect(proxy.asked.filter((asked) => asked.includes('feed.xml'))).toEqual(['GET http://river.test/feed.xml'])
  } finally {
    proxy.close()
  }
})

test('a feed’s own user agent and headers are set in its details and sent at once', async ({ launch, server }) => {
  const site = serveSite(server, { path: '/river.xml', title: 'River Notes' })
  const { page } = await launch()
  await subscribe(page, site.url)
  await openDetails(page)
  const dialog = page.getByRole('dialog', { name: 'River Notes' })

  await dialog.getByText('Password and other settings').click()
  await dialog.getByLabel('User agent').fill('Mine/1')
  await dialog.getByLabel('Extra headers').fill('Host: elsewhere.example')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByRole('alert')).toHaveText('“Host” cannot be an extra header.')

  await dialog.getByLabel('Extra headers').fill('X-Api-Key: abc')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect.poll(() => server.requestsTo('/river.xml').at(-1)?.headers['user-agent']).toBe('Mine/1')
  expect(server.requestsTo('/river.xml').at(-1)?.headers['x-api-key']).toBe('abc')
})

test('a feed is asked through a proxy of its own, and again as the system says', async ({ launch, server }) => {
  const proxy = await serveProxy()
  try {
    const site = serveSite(server, { path: '/river.xml', title: 'River Notes' })
    const { page } = await launch()
    await subscribe(page, site.url)
    await openDetails(page)
    const dialog = page.getByRole('dialog', { name: 'River Notes' })
    await dialog.getByText('Password and other settings').click()
    await dialog.getByRole('combobox', { name: 'By which way' }).selectOption('Through this proxy')
    await dialog.getByLabel('Address of the proxy').fill('socks4://127.0.0.1')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(dialog.getByRole('alert')).toHaveText('Courant speaks to proxies by http, https and socks5.')

    await dialog.getByLabel('Address of the proxy').fill(proxy.address)
    await dialog.getByRole('button', { name: 'Save' }).click()
    // Its icon is another matter (icons.spec.ts), and is asked for a second after the feed was read.
    const asked = () => proxy.asked.filter((line) => line.includes('river.xml'))
    await expect.poll(asked).toEqual([`GET ${site.url}`])
    const direct = server.requestsTo('/river.xml').length

    await dialog.getByRole('combobox', { name: 'By which way' }).selectOption('As the system says')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect.poll(() => server.requestsTo('/river.xml').length).toBe(direct + 1)
    expect(asked()).toHaveLength(1)
  } finally {
    proxy.close()
  }
})

test('where there is no key chain, the details say that no password can be kept', async ({ launch, server }) => {
  const site = serveSite(server, { path: '/river.xml', title: 'River Notes' })
  const { page } = await launch({ env: { XDG_CURRENT_DESKTOP: '', DESKTOP_SESSION: '' } })
  await subscribe(page, site.url)
  await openDetails(page)
  const dialog = page.getByRole('dialog', { name: 'River Notes' })
  await dialog.getByText('Password and other settings').press('Enter')
  await expect(dialog.getByLabel('Password', { exact: true })).toBeDisabled()
  await expect(dialog.getByText('no key chain')).toBeVisible()
})

async function openDetails(page: Page): Promise<void> {
  await feedItem(page, 'River Notes').click({ button: 'right' })
  await page.getByRole('menuitem', { name: /details/i }).click()
}
