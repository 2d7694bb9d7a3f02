import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from './support/app-test.ts'
import { feedItem, subscribe } from './support/reader-window.ts'

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
    expect(proxy.asked).toEqual(['GET http://river.test/feed.xml'])
  } finally {
    proxy.close()
  }
})
