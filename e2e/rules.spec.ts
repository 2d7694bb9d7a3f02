import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/app-test.ts'
import { runFromPalette } from './support/command-palette.ts'
import { findingsAtEverySize } from './support/every-size.ts'
import { articleHeading, articleRow, ask, feedItem, subscribe, timeline } from './support/reader-window.ts'
import { seriousFindings } from './support/serious-findings.ts'
import { serveSite } from './support/served-site.ts'

const editor = (page: Page): Locator => page.getByRole('dialog', { name: /^(New|Edit) rule$/ })
const list = (page: Page): Locator => page.getByRole('dialog', { name: 'Rules' })
const condition = (page: Page, line: number, part: 'what' | 'how' | 'value'): Locator =>
  editor(page).getByLabel(`Condition ${line}: ${part}`)

async function openRules(page: Page): Promise<void> {
  await page.keyboard.press(',')
  await page.getByRole('dialog', { name: 'Settings' }).getByRole('button', { name: 'Rules…' }).click()
  await expect(list(page)).toBeVisible()
}

/** In the editor that is open: a rule about titles. */
async function describeRule(page: Page, name: string, how: string, value: string, actions: readonly string[]) {
  await editor(page).getByRole('textbox', { name: 'Name' }).fill(name)
  await condition(page, 1, 'what').selectOption('Title')
  await condition(page, 1, 'how').selectOption(how)
  await condition(page, 1, 'value').fill(value)
  for (const action of actions) await editor(page).getByRole('checkbox', { name: action }).check()
}

test('rules mark, star and hide what arrives, tell what they met, and what is hidden can be shown again', async ({
  launch,
  server,
}) => {
  const { page } = await launch({ tickSeconds: 2 })
  const river = serveSite(server, { path: '/river.xml', title: 'River' })
  await subscribe(page, river.url)
  await openRules(page)
  await expect(list(page)).toContainText('There are no rules yet.')
  expect(await seriousFindings(page)).toEqual([])

  await list(page).getByRole('button', { name: 'New rule' }).click()
  await expect(editor(page).getByRole('button', { name: 'Save' })).toBeDisabled()
  await describeRule(page, 'No adverts', 'contains', 'advert', ['Hide'])
  await editor(page).getByRole('button', { name: 'Save' }).click()
  await list(page).getByRole('button', { name: 'New rule' }).click()
  await describeRule(page, 'Floods', 'matches the expression', '^flood(s|ed)?\\b', ['Mark as read', 'Star'])
  await editor(page).getByRole('button', { name: 'Save' }).click()
  await expect(list(page).getByRole('listitem')).toHaveCount(2)
  await list(page).getByRole('button', { name: 'Done' }).click()

  for (const title of ['An advert', 'Floods ahead', 'Sunny']) river.publish(title)
  await expect(articleRow(page, 'Floods ahead')).toHaveAccessibleDescription(/^read, starred/i)
  await expect(articleRow(page, 'Sunny')).toHaveAccessibleDescription(/^unread/i)
  await expect(articleRow(page, 'An advert')).toHaveCount(0)
  await expect(feedItem(page, 'River', '4 unread')).toBeVisible()

  // Another poll does not bring it back.
  const asked = server.requestsTo('/river.xml').length
  river.publish('Later')
  await expect(articleRow(page, 'Later')).toBeVisible()
  expect(server.requestsTo('/river.xml').length).toBeGreaterThan(asked)
  await expect(articleRow(page, 'An advert')).toHaveCount(0)

  await openRules(page)
  const adverts = list(page).getByRole('listitem').filter({ hasText: 'No adverts' })
  await expect(adverts).toContainText('Met 1 article as they came')
  expect(await seriousFindings(page)).toEqual([])
  await adverts.getByRole('button', { name: 'Show again what “No adverts” hides' }).click()
  await expect(list(page).getByText('1 article is shown again.')).toBeVisible()
  await list(page).getByRole('button', { name: 'Done' }).click()
  await expect(articleRow(page, 'An advert')).toBeVisible()
  await expect(feedItem(page, 'River', '6 unread')).toBeVisible()
})

test('the editor shows what a rule would have met, a run does it to what is there, and one undo takes exactly that back', async ({
  launch,
  server,
}) => {
  const { page } = await launch()
  const river = serveSite(server, { path: '/river.xml', title: 'River' })
  for (const title of ['Kayak tour', 'Kayak race', 'Picnic']) river.publish(title)
  await subscribe(page, river.url)
  await articleRow(page, 'Kayak race').click()
  await expect(articleHeading(page)).toHaveText('Kayak race')
  await expect(feedItem(page, 'River', '5 unread')).toBeVisible()

  await feedItem(page, 'River').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Make a rule for this feed…' }).click()
  await expect(editor(page).getByRole('textbox', { name: 'Name' })).toHaveValue('River')
  await expect(condition(page, 1, 'value').locator('option:checked')).toHaveText('River')
  await expect(editor(page).getByRole('status').first()).toHaveText('Would have met 6 of the last 6 articles.')
  await editor(page).getByRole('button', { name: 'Add a condition' }).click()
  await condition(page, 2, 'value').fill('kayak')
  await expect(editor(page).getByRole('status').first()).toHaveText('Would have met 2 of the last 6 articles.')
  await expect(editor(page).getByRole('list', { name: 'Articles that it would have met' })).toHaveText(
    /Kayak race.*Kayak tour/,
  )
  await condition(page, 2, 'how').selectOption('does not contain')
  await expect(editor(page).getByRole('status').first()).toHaveText('Would have met 4 of the last 6 articles.')
  await condition(page, 2, 'how').selectOption('contains')
  await editor(page).getByRole('checkbox', { name: 'Mark as read' }).check()
  await editor(page).getByRole('checkbox', { name: 'Hide' }).check()
  expect(await seriousFindings(page)).toEqual([])
  await editor(page).getByRole('button', { name: 'Save' }).click()

  await list(page).getByRole('button', { name: 'Run “River” over all articles' }).click()
  await expect(list(page).getByText('“River” changed 2 articles.')).toBeVisible()
  await list(page).getByRole('button', { name: 'Undo' }).focus()
  await list(page).getByRole('button', { name: 'Done' }).click()
  await expect(articleRow(page, 'Kayak tour')).toHaveCount(0)
  await expect(feedItem(page, 'River', '4 unread')).toBeVisible()
  await expect(articleHeading(page)).toHaveText('Kayak race')

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(articleRow(page, 'Kayak tour')).toHaveAccessibleDescription(/^unread/i)
  await expect(articleRow(page, 'Kayak race')).toHaveAccessibleDescription(/^read/i)
  await expect(feedItem(page, 'River', '5 unread')).toBeVisible()
})

test('a catastrophic expression ends with a sentence in the editor, and switches its rule off when articles arrive', async ({
  launch,
  server,
}) => {
  const { page } = await launch({ tickSeconds: 2 })
  const river = serveSite(server, { path: '/river.xml', title: 'River' })
  const trap = `${'a'.repeat(40)}!`
  await subscribe(page, river.url)
  await ask(page, 'rules:create', {
    title: 'Trap',
    conditions: { match: 'all', of: [{ type: 'text', field: 'title', test: 'matches', value: '(a+)+$' }] },
    actions: { read: false, star: false, hide: true, notify: null },
  })
  river.publish(trap)
  await expect(page.getByText('The rule “Trap” took too long and was switched off. No article was lost.')).toBeVisible()
  await expect(articleRow(page, trap)).toBeVisible()

  await openRules(page)
  await expect(list(page).getByRole('switch', { name: 'Trap' })).not.toBeChecked()
  await expect(list(page).getByRole('listitem')).toContainText('Took too long and is off.')
  await list(page).getByRole('button', { name: 'Edit “Trap”' }).click()
  await expect(editor(page).getByRole('status').first()).toHaveText(/^The expression takes too long\./)
  await condition(page, 1, 'value').fill('^a+!$')
  await expect(editor(page).getByRole('status').first()).toHaveText(/^Would have met 1 of the last/)
  await editor(page).getByRole('button', { name: 'Save' }).click()
  await expect(list(page).getByRole('switch', { name: 'Trap' })).toBeChecked()
})

test('a rule notifies of single articles of a silent feed, and silences those of a loud one', async ({
  launch,
  server,
  notifications,
}) => {
  const { page } = await launch({ tickSeconds: 2 })
  const river = serveSite(server, { path: '/river.xml', title: 'River' })
  const riverId = await subscribe(page, river.url)
  const titleHas = (value: string) =>
    ({ match: 'all', of: [{ type: 'text', field: 'title', test: 'contains', value }] }) as const
  const quiet = { read: false, star: false, hide: false, notify: 'silence' } as const
  await ask(page, 'feed:set-notify', { feedId: riverId, notify: 'off' })
  await ask(page, 'rules:create', {
    title: 'Floods',
    conditions: titleHas('flood'),
    actions: { ...quiet, notify: 'notify' },
  })
  await ask(page, 'rules:create', { title: 'Chatter', conditions: titleHas('chat'), actions: quiet })
  for (const title of ['Chat', 'A flood', 'Sunny']) river.publish(title)
  const titles = () => notifications.notices.map(({ title }) => title)
  await expect.poll(titles).toEqual(['A flood'])

  await ask(page, 'feed:set-notify', { feedId: riverId, notify: 'each' })
  for (const title of ['Another chat', 'Rain']) river.publish(title)
  await expect.poll(titles).toEqual(['A flood', 'Rain'])
})

test('rules are ordered, switched and deleted by keyboard alone, and a deletion is taken back', async ({
  launch,
  server,
}) => {
  const { page } = await launch()
  await subscribe(page, serveSite(server, { path: '/river.xml', title: 'River' }).url)
  for (const title of ['One', 'Two', 'Three']) {
    await ask(page, 'rules:create', {
      title,
      conditions: { match: 'all', of: [{ type: 'text', field: 'title', test: 'contains', value: title }] },
      actions: { read: true, star: false, hide: false, notify: null },
    })
  }
  await runFromPalette(page, 'Rules')
  const order = () =>
    list(page)
      .getByRole('switch')
      .evaluateAll((all) => all.map((one) => one.parentElement?.textContent))
  await expect.poll(order).toEqual(['One', 'Two', 'Three'])

  await list(page).getByRole('button', { name: 'Move “One” down' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(order).toEqual(['Two', 'One', 'Three'])
  await expect(list(page).getByRole('button', { name: 'Move “One” down' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect.poll(order).toEqual(['Two', 'Three', 'One'])
  await expect(list(page).getByRole('button', { name: 'Move “One” up' })).toBeFocused()

  await list(page).getByRole('switch', { name: 'Two' }).press('Space')
  await list(page).getByRole('button', { name: 'Delete “Three”' }).press('Enter')
  await expect.poll(order).toEqual(['Two', 'One'])
  await list(page).getByRole('button', { name: 'Undo' }).press('Enter')
  await expect.poll(order).toEqual(['Two', 'Three', 'One'])
  await page.keyboard.press('Escape')
  await expect(list(page)).toHaveCount(0)
  await expect(timeline(page)).toBeVisible()
  await openRules(page)
  await expect(list(page).getByRole('switch', { name: 'Two' })).not.toBeChecked()
  await expect.poll(order).toEqual(['Two', 'Three', 'One'])
})

test('a run shows its progress, can be stopped, and what it did until then is taken back', async ({
  launch,
  server,
}) => {
  const { page } = await launch({ extra: ['--test-slow-jobs=250'] })
  await subscribe(page, serveSite(server, { path: '/river.xml', title: 'River', count: 2_500 }).url)
  await expect(feedItem(page, 'Unread', '2,500 unread')).toBeVisible({ timeout: 30_000 })
  await ask(page, 'rules:create', {
    title: 'Rivers',
    conditions: { match: 'all', of: [{ type: 'text', field: 'text', test: 'contains', value: 'the river' }] },
    actions: { read: true, star: false, hide: false, notify: null },
  })
  await openRules(page)
  await list(page).getByRole('button', { name: 'Run “Rivers” over all articles' }).click()
  await expect(list(page).getByRole('progressbar', { name: 'Running a rule' })).toHaveAttribute('max', '2500')
  await list(page).getByRole('button', { name: 'Cancel: Running a rule' }).click()
  await expect(list(page).getByText(/^Ended early\. “Rivers” changed [\d,]+ articles\.$/)).toBeVisible()
  await list(page).getByRole('button', { name: 'Undo' }).click()
  await expect(list(page).getByText(/^[\d,]+ articles? (is as it was|are as they were)\.$/)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(feedItem(page, 'Unread', '2,500 unread')).toBeVisible()
})

for (const theme of ['light', 'dark'] as const) {
  test(`rules and their editor keep nobody out, ${theme}: narrow and at 200 %`, async ({ launch, server }) => {
    test.setTimeout(600_000)
    const { page, electron } = await launch()
    await ask(page, 'settings:set', { settings: { theme } })
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await subscribe(page, serveSite(server, { path: '/river.xml', title: 'River' }).url)
    await ask(page, 'rules:create', {
      title: 'A rule about a great many things, whose name is longer than any line is likely to be',
      conditions: { match: 'all', of: [{ type: 'text', field: 'anywhere', test: 'contains', value: 'river' }] },
      actions: { read: true, star: false, hide: true, notify: 'silence' },
    })
    await openRules(page)
    await list(page).getByRole('button', { name: /^Run/ }).click()
    await expect(list(page).getByRole('button', { name: 'Undo' })).toBeVisible()
    expect(await findingsAtEverySize(electron, page), 'the rules').toEqual([])
    await list(page).getByRole('button', { name: /^Edit/ }).click()
    await expect(editor(page).getByRole('status').first()).toHaveText('Would have met 3 of the last 3 articles.')
    expect(await findingsAtEverySize(electron, page), 'the editor').toEqual([])
  })
}
