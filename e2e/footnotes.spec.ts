import { expect, test } from './support/app-test.ts'
import { articleHeading, articlePane, articleRow, articleText, subscribe } from './support/reader-window.ts'
import { seriousFindings } from './support/serious-findings.ts'
import { serveSite } from './support/served-site.ts'

const filler = Array.from(
  { length: 40 },
  (_, index) => `<p>Part ${index}: ${'the river runs on. '.repeat(12)}</p>`,
).join('')

test('a footnote is gone to with the focus, and left by its own link, by key, and by the button', async ({
  launch,
  server,
}) => {
  const { page, electron } = await launch()
  const site = serveSite(server, { path: '/river.xml', title: 'River', count: 0 })
  site.publish(
    'Notes',
    `<p>${'Before. '.repeat(400)}</p><p>The weir<sup id="fnref:1"><a href="#fn:1">1</a></sup> is old.</p>${filler}
    <ol><li id="fn:1">Built in 1741. <a href="#fnref:1">Up</a></li></ol>${filler}`,
  )
  await subscribe(page, site.url)
  await articleRow(page, 'Notes').click()
  await expect(articleHeading(page)).toHaveText('Notes')
  const call = articleText(page).getByRole('link', { name: '1', exact: true })
  const note = articleText(page).getByText('Built in 1741.')
  await call.hover()
  await expect(articlePane(page).getByRole('status', { name: 'Where the link leads' })).toHaveText('In this article')

  const scrolled = (): Promise<number> => page.locator('#article-pane').evaluate((pane) => pane.scrollTop)
  const before = await scrolled()
  await call.click()
  await expect(note).toBeInViewport()
  await expect(call).not.toBeInViewport()
  await expect(note).toBeFocused()
  expect(await seriousFindings(page)).toEqual([])

  await note.getByRole('link', { name: 'Up' }).click()
  await expect(call).toBeInViewport()
  await expect(call).toBeFocused()
  await expect.poll(scrolled).toBe(before)

  await page.keyboard.press('Enter')
  await expect(note).toBeFocused()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(call).toBeFocused()
  await expect.poll(scrolled).toBe(before)

  await page.keyboard.press('Enter')
  await articlePane(page).getByRole('button', { name: 'Back to where you were' }).click()
  await expect(call).toBeFocused()
  await expect(articlePane(page).getByRole('button', { name: 'Back to where you were' })).toHaveCount(0)
  expect(electron.windows()).toHaveLength(1)
  await expect(articleHeading(page)).toHaveText('Notes')
})
