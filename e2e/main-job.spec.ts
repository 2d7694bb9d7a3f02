import { expect, test } from './support/app-test.ts'
import { articleHeading, articleRow, articleText, feedItem, timeline } from './support/reader-window.ts'
import { serveSite } from './support/served-site.ts'

test('a new article shows up by itself, is announced, and a click on the notice opens it', async ({
  launch,
  server,
  notifications,
}) => {
  const site = serveSite(server, { path: '/river.xml', title: 'River Notes' })
  const { page } = await launch({ tickSeconds: 2 })

  await page.getByRole('button', { name: 'Add feed' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Add feed' })
  await dialog.getByRole('textbox', { name: 'Address' }).fill(site.url)
  await dialog.getByRole('button', { name: 'Find' }).click()
  await expect(dialog).toContainText('River Notes')
  await dialog.getByRole('button', { name: 'Subscribe' }).click()
  await expect(dialog).toBeHidden()
  await expect(timeline(page).getByRole('option')).toHaveCount(3)
  await expect(feedItem(page, 'River Notes', '3 unread')).toBeVisible()
  expect(notifications.notices).toEqual([])

  site.publish('The ice is out', '<p>It went in the night.</p>')

  await expect(articleRow(page, 'The ice is out')).toBeVisible()
  await expect(feedItem(page, 'River Notes', '4 unread')).toBeVisible()
  await expect
    .poll(() => notifications.notices.map(({ title, body }) => ({ title, body })))
    .toEqual([{ title: 'The ice is out', body: 'River Notes' }])

  const [notice] = notifications.notices
  if (notice === undefined) throw new Error('No notice')
  notifications.click(notice)
  await expect(articleHeading(page)).toHaveText('The ice is out')
  await expect(articleText(page).getByText('It went in the night.')).toBeVisible()
  await expect(feedItem(page, 'River Notes', '3 unread')).toBeVisible()
})
