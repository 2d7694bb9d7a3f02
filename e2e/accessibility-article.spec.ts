import { expect, test } from './support/app-test.ts'
import { findingsAtEverySize } from './support/every-size.ts'
import { articleHeading, articlePane, articleRow, articleText, ask, subscribe } from './support/reader-window.ts'

const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="500"><rect width="900" height="500" fill="teal"/></svg>'
const long = `<p>${'The river runs on. '.repeat(600)}</p>`

for (const theme of ['light', 'dark'] as const) {
  test(`nothing about an open article keeps a person out, ${theme}`, async ({ launch, server }) => {
    test.setTimeout(600_000)
    const { page, electron } = await launch()
    server.serve('/mill.svg', { type: 'text', status: 200, contentType: 'image/svg+xml', body: drawing })
    const html = `<p>A weir<sup id="r"><a href="#n">1</a></sup></p><img src="${server.url('/mill.svg')}" alt="The mill">
      <iframe src="https://player.vimeo.com/video/12345" title="Ice"></iframe>${long}<ol><li id="n">Built in 1741.</li></ol>`
    const body = `<?xml version="1.0"?><rss version="2.0"><channel><title>River</title><link>${server.url('/')}</link>
      <item><title>Whole</title><guid>1</guid><description><![CDATA[${html}]]></description>
      <enclosure url="${server.url('/river.wav')}" type="audio/wav" length="1000"/></item></channel></rss>`
    server.serve('/river.xml', { type: 'text', status: 200, contentType: 'application/rss+xml', body })
    await subscribe(page, server.url('/river.xml'))
    await ask(page, 'settings:set', { settings: { theme, timelineLayout: 'cards' } })
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await page.reload()
    const check = async (state: string) => expect(await findingsAtEverySize(electron, page), state).toEqual([])

    await articleRow(page, 'Whole').click()
    await expect(articleHeading(page)).toHaveText('Whole')
    await expect(articlePane(page).getByRole('list', { name: 'Files' })).toBeVisible()
    await check('an article with a player, in a list of cards')
    await articlePane(page).getByRole('button', { name: 'More' }).click()
    await expect(page.getByRole('menuitem', { name: 'Copy link' })).toBeVisible()
    await check('the menu of the article')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+f')
    await expect(articlePane(page).getByRole('searchbox', { name: 'Find in this article' })).toBeFocused()
    await page.keyboard.type('river')
    await check('words found in the article')
    await page.keyboard.press('Escape')
    await articleText(page).getByRole('link', { name: '1', exact: true }).click()
    await expect(articlePane(page).getByRole('button', { name: 'Back to where you were' })).toBeVisible()
    await check('the way back from a footnote')
    await page.keyboard.press('Alt+ArrowLeft')
    await articleText(page).getByRole('button', { name: 'Enlarge: The mill' }).press('Enter')
    await expect(page.getByRole('dialog', { name: 'The mill' })).toBeVisible()
    await check('a picture as large as the window')
  })
}
