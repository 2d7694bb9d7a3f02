import { crc32, deflateSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { expect, test } from './support/app-test.ts'
import { articleRow, ask, feedItem, subscribe } from './support/reader-window.ts'
import { serveSite } from './support/served-site.ts'

/** A square of one colour, or with a pattern that no packing takes away. */
function png(side: number, patterned = false): Buffer {
  const chunk = (name: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
    const frame = Buffer.alloc(8)
    frame.writeUInt32BE(data.length)
    frame.writeUInt32BE(crc32(body), 4)
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
  }
  const [high, low] = [side >> 8, side & 255]
  const header = Buffer.from([0, 0, high, low, 0, 0, high, low, 8, 2, 0, 0, 0])
  const green = (x: number, y: number): number => (patterned ? (x * y) % 89 : 60)
  const line = (y: number): number[] => [0, ...Array.from({ length: side }, (_, x) => [200, green(x, y), 20]).flat()]
  const lines = deflateSync(Buffer.from(Array.from({ length: side }, (_, y) => line(y)).flat()))
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', lines), chunk('IEND', Buffer.alloc(0))])
}

const icon = (page: Page, title: string) => feedItem(page, title).locator('img')

test('a feed’s icon appears in the sidebar, and the window asks nobody on the network for it', async ({
  launch,
  server,
}) => {
  const picture = { type: 'text', status: 200, contentType: 'image/png', body: png(32) } as const
  server.serve('/favicon.ico', picture)
  const { page } = await launch()
  const asked: string[] = []
  page.on('request', (request) => void asked.push(request.url()))
  await subscribe(page, serveSite(server, { path: '/river.xml', title: 'River Notes' }).url)

  await expect(icon(page, 'River Notes')).toBeVisible()
  const width = (): Promise<number> =>
    icon(page, 'River Notes').evaluate((image: HTMLImageElement) => image.naturalWidth)
  await expect.poll(width).toBe(32)
  await expect(articleRow(page, 'River Notes 3').locator('.row-meta img')).toBeVisible()
  const [request, ...more] = server.requestsTo('/favicon.ico')
  expect(more).toEqual([])
  expect(request?.headers['user-agent']).toMatch(/^Courant\/\d/)
  expect(request?.headers).not.toHaveProperty('referer')
  expect(asked.filter((url) => !url.startsWith('courant://app/'))).toEqual([])
  expect(asked.some((url) => url.startsWith('courant://app/icon/'))).toBe(true)
})

test('a large icon is scaled down before it is stored, and drawn in the sidebar', async ({ launch, server }) => {
  const body = png(512, true)
  expect(body.byteLength).toBeGreaterThan(24_000)
  server.serve('/favicon.ico', { type: 'text', status: 200, contentType: 'image/png', body })
  const { page } = await launch()
  await subscribe(page, serveSite(server, { path: '/river.xml', title: 'River Notes' }).url)
  await expect(icon(page, 'River Notes')).toBeVisible()
  const size = (): Promise<readonly number[]> =>
    icon(page, 'River Notes').evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight])
  await expect.poll(size).toEqual([64, 64])
})

test('with pictures from the web switched off no icon is fetched, and the letter stays', async ({ launch, server }) => {
  server.serve('/favicon.ico', { type: 'text', status: 200, contentType: 'image/png', body: png(32) })
  const { page } = await launch()
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('switch', { name: 'Pictures from the web' }).click()
  await page.keyboard.press('Escape')
  await subscribe(page, serveSite(server, { path: '/river.xml', title: 'River Notes' }).url)
  await expect(feedItem(page, 'River Notes', '3 unread')).toBeVisible()
  // The icon would be asked for a second after the feed was read.
  await page.waitForTimeout(2_500)
  expect(server.requestsTo('/favicon.ico')).toEqual([])
  await expect(icon(page, 'River Notes')).toHaveCount(0)
})

test('the preview of a feed shows the icon that it names, once, and with pictures switched off its letter', async ({
  launch,
  server,
}) => {
  server.serve('/named.png', { type: 'text', status: 200, contentType: 'image/png', body: png(48) })
  const body = `<?xml version="1.0"?><rss version="2.0"><channel><title>River Notes</title><link>${server.url('/')}</link>
    <image><url>${server.url('/named.png')}</url></image><item><title>One</title><guid>1</guid></item></channel></rss>`
  server.serve('/river.xml', { type: 'text', status: 200, contentType: 'application/rss+xml', body })
  const { page } = await launch()
  const preview = page.getByRole('dialog', { name: 'Add feed' }).getByRole('article', { name: 'Preview' })
  const find = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Add feed' }).first().click()
    await page.getByRole('textbox', { name: 'Address' }).fill(server.url('/river.xml'))
    await page.getByRole('button', { name: 'Find' }).click()
    await expect(preview.getByRole('heading', { name: 'River Notes' })).toBeVisible()
  }
  await find()
  await expect.poll(() => preview.locator('img').evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(48)
  expect(server.requestsTo('/named.png')).toHaveLength(1)

  await page.keyboard.press('Escape')
  await ask(page, 'settings:set', { settings: { remoteImages: false } })
  await page.reload()
  await find()
  await expect(preview.locator('img')).toHaveCount(0)
  expect(server.requestsTo('/named.png')).toHaveLength(1)
})
