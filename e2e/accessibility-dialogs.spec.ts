import { expect, test } from './support/app-test.ts'
import { runFromPalette } from './support/command-palette.ts'
import { findingsAtEverySize } from './support/every-size.ts'
import { articleRow, ask, feedItem, subscribe, timeline } from './support/reader-window.ts'
import { seriousFindings } from './support/serious-findings.ts'
import { serveSite } from './support/served-site.ts'

for (const theme of ['light', 'dark'] as const) {
  test(`no dialog and no menu keeps a person out, ${theme}: narrow, at 200 % and without motion`, async ({
    launch,
    server,
  }) => {
    test.setTimeout(600_000)
    const { page, electron } = await launch({ tickSeconds: 2 })
    await ask(page, 'settings:set', { settings: { theme } })
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    const check = async (state: string) => expect(await findingsAtEverySize(electron, page), state).toEqual([])
    const close = async () => {
      await page.keyboard.press('Escape')
      await expect(page.locator('dialog[open], [role="menu"]')).toHaveCount(0)
    }
    const byMenu = async (item: string) => {
      await feedItem(page, 'River Notes').click({ button: 'right' })
      await page.getByRole('menuitem', { name: item, exact: true }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
    }

    await subscribe(page, serveSite(server, { path: '/river.xml', title: 'River Notes' }).url)
    await subscribe(page, serveSite(server, { path: '/mill.xml', title: 'Mill Notes' }).url)
    server.serve('/river.xml', { type: 'status', status: 404 })
    await expect(feedItem(page, 'River Notes', 'failing')).toBeVisible()
    await check('the window')

    await page.keyboard.press('Control+k')
    await expect(page.getByRole('dialog', { name: 'Command palette' })).toBeVisible()
    await check('the command palette')
    await close()

    await byMenu('Health')
    await expect(page.getByRole('table', { name: 'Last looks' })).toBeVisible()
    await check('the health of a feed')
    await page.getByRole('button', { name: 'Look for the new address' }).click()
    await page.getByRole('button', { name: 'Look', exact: true }).click()
    await expect(page.getByText('Nothing was changed.')).toBeVisible()
    await check('a new address that is not found')
    await page.getByRole('button', { name: 'Pause' }).click()
    await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
    await check('a paused feed, with a notice in the dialog')
    await close()

    await runFromPalette(page, 'feed health')
    await expect(page.getByRole('listbox', { name: 'Feeds' })).toBeVisible()
    await check('feeds in trouble')
    await page.getByRole('radio', { name: /^Silent/ }).check()
    await expect(page.getByText('Every feed has posted within a year.')).toBeVisible()
    await check('no silent feeds')
    await close()

    await runFromPalette(page, 'diagnostics')
    await expect(page.getByRole('region', { name: 'Report' })).toContainText('## log')
    await check('a report for finding faults')
    await close()
    await runFromPalette(page, 'check for updates')
    await expect(page.getByRole('dialog', { name: 'Updates' })).toBeVisible()
    await check('updates that this copy does not look for')
    await close()

    await byMenu('Details')
    await page.getByText('Password and other settings').click()
    await expect(page.getByRole('textbox', { name: 'User agent' })).toBeVisible()
    await check('the details of a feed')
    await close()
    await byMenu('Move to folder…')
    await check('a move to a folder')
    await close()

    await feedItem(page, 'River Notes').click({ button: 'right' })
    await expect(page.getByRole('menu')).toBeVisible()
    expect(await seriousFindings(page), 'the menu of a feed').toEqual([])
    await close()
    for (const button of ['Sidebar options', 'List options']) {
      await page.getByRole('button', { name: button }).click()
      await expect(page.getByRole('menu')).toBeVisible()
      expect(await seriousFindings(page), button).toEqual([])
      await close()
    }

    await articleRow(page, 'Mill Notes 2').click()
    await page.getByRole('button', { name: 'Text', exact: true }).click()
    await expect(page.getByRole('dialog', { name: 'Text' })).toBeVisible()
    expect(await seriousFindings(page), 'the text of articles').toEqual([])
    await close()
    await timeline(page).focus()
    await page.keyboard.press('Control+a')
    await expect(page.getByRole('toolbar', { name: 'Chosen articles' })).toBeVisible()
    await check('chosen articles')
  })
}

test('counts and failures are said to a screen reader, also within a dialog', async ({ launch, server }) => {
  const { page } = await launch({ tickSeconds: 2 })
  const site = serveSite(server, { path: '/river.xml', title: 'River Notes' })
  await subscribe(page, site.url)
  server.serve('/river.xml', { type: 'status', status: 500 })
  await expect(feedItem(page, 'River Notes', 'failing')).toBeVisible()
  await feedItem(page, 'River Notes').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Health' }).click()
  const dialog = page.getByRole('dialog', { name: 'Health of “River Notes”' })
  // What is outside of a modal dialog is not there for a screen reader: what is said has to be within.
  const said = (text: string) => dialog.getByRole('status').filter({ hasText: text })
  await expect(said('The server failed (500).')).toHaveCount(1)
  await dialog.getByRole('button', { name: 'Look for the new address' }).click()
  await dialog.getByRole('button', { name: 'Look', exact: true }).click()
  await expect(said('There is nothing at this address (404).')).toHaveCount(1)
  await dialog.getByRole('button', { name: 'Pause' }).click()
  await expect(said('“River Notes” is paused.')).toHaveCount(1)
  await page.keyboard.press('Escape')

  await runFromPalette(page, 'feed health')
  const survey = page.getByRole('dialog', { name: 'Feed health' })
  await expect(survey.getByRole('status').filter({ hasText: '1 feed' })).toHaveCount(1)
})
