import { expect, test } from './support/app-test.ts'
import { articleHeading, articleRow, articleText, ask, subscribe } from './support/reader-window.ts'
import { seriousFindings } from './support/serious-findings.ts'
import { serveSite } from './support/served-site.ts'

const film = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'
const framed = `<p>Before.</p><iframe src="https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ" title="Nine days of ice"></iframe>
  <iframe src="https://player.vimeo.com/video/12345"></iframe><p>After.</p>`

test('a framed film is a still that leads outside, and without pictures a link that asks for nothing', async ({
  launch,
  server,
}) => {
  const { page, electron } = await launch()
  await electron.evaluate(({ shell }) => {
    shell.openExternal = async (url) => {
      ;(globalThis as { opened?: string }).opened = url
    }
  })
  const site = serveSite(server, { path: '/river.xml', title: 'River', count: 1 })
  site.publish('Films', framed)
  await subscribe(page, site.url)
  await articleRow(page, 'Films').click()
  await expect(articleHeading(page)).toHaveText('Films')
  const link = articleText(page).getByRole('link', { name: 'Video on YouTube: Nine days of ice', exact: true })
  await expect(link).toHaveAttribute('href', film)
  await expect(link.locator('img')).toHaveAttribute(
    'src',
    /^courant-media:\/\/remote\/\?url=https%3A%2F%2Fi\.ytimg\.com/,
  )
  await expect(articleText(page).getByRole('link', { name: 'Video on Vimeo', exact: true })).toHaveAttribute(
    'href',
    'https://vimeo.com/12345',
  )
  expect(await articleText(page).locator('iframe').count()).toBe(0)
  expect(await seriousFindings(page)).toEqual([])
  await link.click()
  await expect.poll(() => electron.evaluate(() => (globalThis as { opened?: string }).opened)).toBe(film)
  expect(electron.windows()).toHaveLength(1)

  await ask(page, 'settings:set', { settings: { remoteImages: false } })
  await page.reload()
  await articleRow(page, 'Films').click()
  await expect(link).toHaveAttribute('href', film)
  await expect(articleText(page).locator('img')).toHaveCount(0)
})
