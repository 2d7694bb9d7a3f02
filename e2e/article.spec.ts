import type { Page } from '@playwright/test'
import { expect, test } from './support/app-test.ts'
import type { FeedServer } from './support/feed-server.ts'
import { articleHeading, articlePane, articleRow, articleText, ask, subscribe } from './support/reader-window.ts'
import { seriousFindings } from './support/serious-findings.ts'
import { serveSite } from './support/served-site.ts'

const long = Array.from(
  { length: 60 },
  (_, index) => `<p>Paragraph ${index + 1}: ${'the river runs on past the bend and the mill. '.repeat(8)}</p>`,
).join('')

async function openArticle(page: Page, server: FeedServer, title: string, html: string): Promise<void> {
  const site = serveSite(server, { path: '/river.xml', title: 'River', count: 1 })
  site.publish(title, html)
  await subscribe(page, site.url)
  await articleRow(page, title).click()
  await expect(articleHeading(page)).toHaveText(title)
}

test('the text grows, changes its face and its width while it is read, and is so after a new start', async ({
  launch,
  server,
}) => {
  const app = await launch()
  const { page } = app
  await openArticle(page, server, 'Long', long)
  const paragraph = articleText(page).getByText('Paragraph 1:')
  await expect(paragraph).toHaveCSS('font-size', '17px')

  await page.getByRole('button', { name: 'Text', exact: true }).click()
  const choices = page.getByRole('dialog', { name: 'Text' })
  await choices.getByRole('button', { name: 'Larger text' }).click()
  await choices.getByRole('button', { name: 'Larger text' }).click()
  await expect(choices.getByText('20 px')).toBeVisible()
  await choices.getByLabel('Typeface').selectOption({ label: 'Sans serif' })
  await choices.getByLabel('Line length').selectOption({ label: 'Short' })
  await choices.getByRole('switch', { name: 'Justified' }).click()
  await expect(paragraph).toHaveCSS('font-size', '20px')
  await expect(paragraph).toHaveCSS('text-align', 'justify')
  expect(await seriousFindings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(choices).toHaveCount(0)
  await expect
    .poll(async () => (await ask(page, 'app:bootstrap', null)).settings.reading)
    .toEqual({ size: 20, measure: 'narrow', leading: 'normal', typeface: 'sans', justified: true })
  await app.quit()

  const { page: after } = await launch({ profile: app.profile })
  await articleRow(after, 'Long').click()
  await expect(articleText(after).getByText('Paragraph 1:')).toHaveCSS('font-size', '20px')
})

test('larger text leaves what is read where it is, and loads nothing anew', async ({ launch, server }) => {
  const { page } = await launch()
  await openArticle(page, server, 'Long', long)
  const paragraph = articleText(page).getByText('Paragraph 30:')
  await expect(paragraph).toBeVisible()
  await page.locator('#article-pane').evaluate((pane) => {
    const frame = pane.querySelector('iframe')
    const element = [...(frame?.contentDocument?.querySelectorAll('p') ?? [])][29]
    pane.scrollTop += (frame?.getBoundingClientRect().top ?? 0) + (element?.getBoundingClientRect().top ?? 0)
    pane.scrollTop -= pane.getBoundingClientRect().top
    Object.assign(frame?.contentWindow ?? {}, { isTheSame: true })
  })
  const { y: top = Number.NaN } = (await paragraph.boundingBox()) ?? {}
  for (let step = 0; step < 4; step++) await page.keyboard.press('+')
  await expect(paragraph).toHaveCSS('font-size', '24px')
  await expect.poll(async () => Math.abs(((await paragraph.boundingBox())?.y ?? Number.NaN) - top)).toBeLessThan(4)
  expect(await paragraph.evaluate(() => 'isTheSame' in window)).toBe(true)
})

test('sepia is drawn in the window and in the text', async ({ launch, server }) => {
  const { page } = await launch()
  await openArticle(page, server, 'Long', long)
  await page.getByRole('button', { name: 'Text', exact: true }).click()
  await page.getByRole('dialog', { name: 'Text' }).getByLabel('Theme').selectOption({ label: 'Sepia' })
  for (const drawn of [articleText(page).locator('html'), articlePane(page)])
    await expect(drawn).toHaveCSS('background-color', 'rgb(246, 237, 220)')
  expect(await seriousFindings(page)).toEqual([])
})

test('how long an article takes to read stands in its head', async ({ launch, server }) => {
  const { page } = await launch()
  await openArticle(page, server, 'Three minutes', `<p>${'word '.repeat(690)}</p>`)
  await expect(articlePane(page).getByText('3 minutes to read')).toBeVisible()
})

test('wide tables, code and pictures never make the page wider', async ({ launch, server }) => {
  const { page } = await launch()
  const cells = `<td>${'wide'.repeat(10)}</td>`.repeat(20)
  await openArticle(
    page,
    server,
    'Wide',
    `<p>Before.</p><table><tr>${cells}</tr></table><pre><code>${'code '.repeat(200)}</code></pre><p>${'x'.repeat(900)}</p>`,
  )
  await expect(articleText(page).getByText('Before.')).toBeVisible()
  const overflows = await articleText(page)
    .locator('html')
    .evaluate((page) => page.scrollWidth > page.clientWidth)
  expect(overflows).toBe(false)
})
