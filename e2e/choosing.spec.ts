import { expect, test } from './support/app-test.ts'
import { articleHeading, articleRow, feedItem, subscribe, timeline } from './support/reader-window.ts'
import { seriousFindings } from './support/serious-findings.ts'
import { serveSite } from './support/served-site.ts'

test('several articles are chosen by mouse and by key, changed together, and taken back together', async ({
  launch,
  server,
}) => {
  const { page } = await launch()
  await subscribe(page, serveSite(server, { path: '/river.xml', title: 'River', count: 12 }).url)
  await expect(feedItem(page, 'Unread', '12 unread')).toBeVisible()
  const chosen = timeline(page).getByRole('option', { selected: true })
  const bar = page.getByRole('toolbar', { name: 'Chosen articles' })
  await expect(timeline(page)).toHaveAttribute('aria-multiselectable', 'true')

  await articleRow(page, 'River 12').click({ modifiers: ['ControlOrMeta'] })
  await articleRow(page, 'River 10').click({ modifiers: ['ControlOrMeta'] })
  await expect(chosen).toHaveCount(2)
  await expect(bar.getByRole('status')).toHaveText('2 chosen')
  await articleRow(page, 'River 8').click({ modifiers: ['Shift'] })
  await expect(chosen).toHaveCount(3)
  await page.keyboard.press('Shift+ArrowUp')
  await expect(chosen).toHaveCount(2)
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(bar.getByRole('status')).toHaveText('4 chosen')
  expect(await seriousFindings(page), 'several chosen articles').toEqual([])
  await expect(page.getByText('No article selected')).toBeVisible()

  await page.keyboard.press('m')
  await expect(feedItem(page, 'Unread', '8 unread')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(feedItem(page, 'Unread', '12 unread')).toBeVisible()
  await bar.getByRole('button', { name: 'Star', exact: true }).click()
  await expect(feedItem(page, 'Starred', '4 in all')).toBeVisible()

  await articleRow(page, 'River 9').click({ button: 'right' })
  await page
    .getByRole('menu', { name: 'Chosen articles' })
    .getByRole('menuitem', { name: 'Unstar', exact: true })
    .click()
  await expect(feedItem(page, 'Starred', /in all/)).toHaveCount(0)

  await timeline(page).focus()
  await page.keyboard.press('ControlOrMeta+a')
  await expect(bar.getByRole('status')).toHaveText('12 chosen')
  await bar.getByRole('button', { name: 'Mark as read' }).click()
  await expect(feedItem(page, 'Unread', /\d unread/)).toHaveCount(0)
  await timeline(page).focus()
  await page.keyboard.press('Escape')
  await expect(bar).toHaveCount(0)
  await articleRow(page, 'River 11').click()
  await expect(articleHeading(page)).toHaveText('River 11')
  await expect(chosen).toHaveCount(1)
})
