/**
 * Takes the pictures of the README and some more to look at: the real app on a profile of its own, fed from loopback.
 * The first argument is the folder that they go to.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { startFeedServer } from '../support/feed-server.ts'
import { launchApp } from '../support/launch-app.ts'
import { articleRow, feedItem, subscribe } from '../support/reader-window.ts'
import { sampleFeeds } from './sample-feeds.ts'

const folder = process.argv[2] ?? 'test-results/pictures'
mkdirSync(folder, { recursive: true })
const server = await startFeedServer({ hosts: 12 })
const app = await launchApp()
const { page, electron } = app

async function take(name: string): Promise<void> {
  await page.waitForTimeout(400)
  await page.screenshot({ path: join(folder, `${name}.png`) })
}

async function size(width: number, height: number): Promise<void> {
  await electron.evaluate(
    ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setContentSize(to[0] ?? 0, to[1] ?? 0),
    [width, height],
  )
  await page.waitForTimeout(300)
}

/** The driver answers for the system's theme, so it is the one to ask; the app is left on "as the system". */
async function theme(name: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: name })
}

async function addDialog(to: Page, address: string): Promise<void> {
  await to.getByRole('button', { name: 'Add feed' }).first().click()
  const dialog = to.getByRole('dialog', { name: 'Add feed' })
  await dialog.getByRole('textbox', { name: 'Address' }).fill(address)
  await dialog.getByRole('button', { name: 'Find' }).click()
}

try {
  await size(1240, 780)
  for (const name of ['light', 'dark'] as const) {
    await theme(name)
    await take(`empty-${name}`)
  }
  await theme('light')
  await addDialog(page, 'http://name.invalid/feed')
  await page.waitForTimeout(1500)
  await take('add-failed')
  await page.keyboard.press('Escape')

  let host = 1
  const feeds = sampleFeeds((path) => server.url(path, 0), Date.now())
  for (const [path, document] of feeds) server.serve(path, { type: 'feed', document })
  for (const path of feeds.keys()) await subscribe(page, server.url(path, host++))
  server.serve('/down.xml', {
    type: 'feed',
    document: { format: 'rss', title: 'A Feed That Is Down', siteUrl: server.url('/down'), items: [] },
  })
  await subscribe(page, server.url('/down.xml', host))
  server.serve('/down.xml', { type: 'status', status: 503 })
  server.serve('/new.xml', {
    type: 'feed',
    document: {
      format: 'rss',
      title: 'Letters from the Harbour',
      siteUrl: server.url('/new'),
      items: [...(feeds.get('/river.xml')?.items ?? [])],
    },
  })

  await addDialog(page, server.url('/new.xml', 11))
  await page.getByRole('button', { name: 'Subscribe' }).waitFor()
  await take('add-preview')
  await page.keyboard.press('Escape')
  await feedItem(page, 'All').click()
  await take('all-light')
  await articleRow(page, 'The ice goes out in nine days').click()
  for (const name of ['light', 'dark'] as const) {
    await theme(name)
    await take(`window-${name}`)
  }
  await size(700, 620)
  await take('narrow-dark')
  await theme('light')
  await take('narrow-light')
  await size(1240, 780)
  await page.keyboard.press('?')
  await take('keys')
  await page.keyboard.press('Escape')
  await feedItem(page, 'Night Sky').click({ button: 'right' })
  await take('feed-menu')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Settings' }).first().click()
  await take('settings')
} finally {
  await app.kill()
  await server.close()
}
