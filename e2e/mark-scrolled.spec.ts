import type { Page } from '@playwright/test'
import { expect, test } from './support/app-test.ts'
import { articleRow, ask, feedItem, subscribe, timeline } from './support/reader-window.ts'
import { serveSite } from './support/served-site.ts'

/** Waits until the list has not moved for so many milliseconds: a wheel runs out, on a slow machine for longer. */
function rest(page: Page, milliseconds: number): Promise<unknown> {
  return timeline(page).evaluate(
    (list, ms) =>
      new Promise((resolve) => {
        let timer = setTimeout(resolve, ms)
        list.addEventListener('scroll', () => {
          clearTimeout(timer)
          timer = setTimeout(resolve, ms)
        })
      }),
    milliseconds,
  )
}

test('what a person scrolls past becomes read where that is set, and is taken back as one', async ({
  launch,
  server,
}) => {
  const { page } = await launch()
  await subscribe(page, serveSite(server, { path: '/river.xml', title: 'River', count: 60 }).url)
  await expect(feedItem(page, 'Unread', '60 unread')).toBeVisible()
  const scroll = async (by: number): Promise<void> => {
    await timeline(page).hover()
    await page.mouse.wheel(0, by)
  }
  await scroll(300)
  await expect(articleRow(page, 'River 60')).not.toBeInViewport()
  await page.waitForTimeout(800)
  await expect(feedItem(page, 'Unread', '60 unread'), 'off at first').toBeVisible()
  await scroll(-300)
  await expect(articleRow(page, 'River 60')).toBeInViewport({ ratio: 1 })

  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('switch', { name: 'Mark what is scrolled past as read' }).click()
  await page.keyboard.press('Escape')
  await scroll(300)
  await expect(feedItem(page, 'Unread', '57 unread')).toBeVisible()
  await expect(articleRow(page, 'River 57')).toHaveAccessibleDescription(/Unread/)
  await scroll(200)
  await expect(feedItem(page, 'Unread', '55 unread')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(feedItem(page, 'Unread', '60 unread')).toBeVisible()

  // A jump is not a scroll, but what comes within a second of a wheel is taken for its end.
  await rest(page, 1_500)
  await timeline(page).evaluate((list) => list.scrollTo(0, 4_000))
  await timeline(page).focus()
  await page.keyboard.press('End')
  await expect(articleRow(page, 'River 1')).toBeInViewport()
  await page.waitForTimeout(800)
  expect(await ask(page, 'timeline:unread', { view: { type: 'all' } })).toBe(59)
})

test('the last screenful becomes read by scrolling on at the end of the list, with the wheel or by key', async ({
  launch,
  server,
}) => {
  const { page } = await launch()
  await ask(page, 'settings:set', { settings: { markScrolled: true } })
  await page.reload()
  await subscribe(page, serveSite(server, { path: '/river.xml', title: 'River', count: 9 }).url)
  await expect(feedItem(page, 'Unread', '9 unread')).toBeVisible()
  await timeline(page).hover()
  await page.mouse.wheel(0, 160)
  await expect(feedItem(page, 'Unread', '8 unread')).toBeVisible()
  await page.mouse.wheel(0, 2_000)
  await expect(articleRow(page, 'River 1')).toBeInViewport()
  await rest(page, 800)
  await expect(articleRow(page, 'River 1')).toHaveAccessibleDescription(/Unread/)
  await page.mouse.wheel(0, 100)
  await expect.poll(() => ask(page, 'timeline:unread', { view: { type: 'all' } })).toBe(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(feedItem(page, 'Unread', '9 unread')).toBeVisible()

  await timeline(page).focus()
  await page.keyboard.press('PageDown')
  await expect.poll(() => ask(page, 'timeline:unread', { view: { type: 'all' } })).toBeLessThan(9)
  await expect(articleRow(page, 'River 1')).toHaveAccessibleDescription(/^Read/)
})
