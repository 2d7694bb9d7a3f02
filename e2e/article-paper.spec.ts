import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from './support/app-test.ts'
import type { FeedServer } from './support/feed-server.ts'
import { articleHeading, articlePane, articleRow, subscribe } from './support/reader-window.ts'
import { serveSite } from './support/served-site.ts'

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><rect width="300" height="200" fill="teal"/></svg>'

async function open(page: Page, server: FeedServer): Promise<void> {
  server.serve('/mill.svg', { type: 'text', status: 200, contentType: 'image/svg+xml', body: drawing })
  const site = serveSite(server, { path: '/river.xml', title: 'River', count: 1 })
  const pictures = `<img src="${server.url('/mill.svg')}" alt="The mill">`
  site.publish('To keep: a/b', `<p>Words to keep.</p>${'<p>And more of them.</p>'.repeat(200)}${pictures}`)
  await subscribe(page, site.url)
  await articleRow(page, 'To keep: a/b').click()
  await expect(articleHeading(page)).toHaveText('To keep: a/b')
}

/** Saves into `path`; gives the name that was proposed. */
async function choosePath(electron: ElectronApplication, path: string): Promise<void> {
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (async (...given: readonly unknown[]) => {
      Object.assign(globalThis, { proposed: (given.at(-1) as { defaultPath: string }).defaultPath })
      return { canceled: false, filePath }
    }) as typeof dialog.showSaveDialog
  }, path)
}

async function choose(page: Page, name: string): Promise<void> {
  await articlePane(page).getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name }).click()
}

test('an article is saved as a PDF with its pictures, and as HTML that needs nothing of the app', async ({
  launch,
  server,
}) => {
  const { page, electron } = await launch()
  await open(page, server)
  const loads = () => server.requestsTo('/mill.svg').length
  const path = join(tmpdir(), `courant-paper-${process.pid}`)
  await choosePath(electron, `${path}.pdf`)
  const before = loads()
  await choose(page, 'Save as PDF…')
  await expect(page.getByText(`The article is in “courant-paper-${process.pid}.pdf”.`)).toBeVisible()
  expect(await electron.evaluate(() => (globalThis as { proposed?: string }).proposed)).toBe('To keep a b.pdf')
  const pdf = await readFile(`${path}.pdf`)
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0).toBeGreaterThan(2)
  expect(loads()).toBeGreaterThan(before)

  await choosePath(electron, `${path}.html`)
  await page.keyboard.press('Control+s')
  await expect(page.getByText(`The article is in “courant-paper-${process.pid}.html”.`)).toBeVisible()
  const html = await readFile(`${path}.html`, 'utf8')
  expect(html).toContain('<h1>To keep: a/b</h1>')
  expect(html).toContain('Words to keep.')
  expect(html).toContain(server.url('/mill.svg'))
  expect(html).not.toMatch(/courant(?:-media)?:/)
  expect(electron.windows()).toHaveLength(1)
  await Promise.all([rm(`${path}.pdf`), rm(`${path}.html`)])
})

test('a file that cannot be written is told of', async ({ launch, server }) => {
  const { page, electron } = await launch()
  await open(page, server)
  await choosePath(electron, '/nowhere/at/all.html')
  await choose(page, 'Save as HTML…')
  await expect(page.getByText('“all.html” could not be written')).toBeVisible()
})

test('the article is handed to the printer, and one that fails is told of', async ({ launch, server }) => {
  const { page, electron } = await launch()
  await open(page, server)
  await electron.evaluate(({ app }) => {
    app.on('web-contents-created', (_event, contents) => {
      contents.print = ((_options: unknown, callback: (isPrinted: boolean, reason: string) => void) => {
        Object.assign(globalThis, { printed: contents.getURL() })
        callback(false, 'no paper')
      }) as typeof contents.print
    })
  })
  await page.keyboard.press('Control+p')
  await expect(page.getByText('The article could not be printed: no paper')).toBeVisible()
  const printed = await electron.evaluate(() => (globalThis as { printed?: string }).printed)
  expect(printed).toMatch(/^courant:\/\/app\/article\/\d+\/paper\?images=1/)
})
