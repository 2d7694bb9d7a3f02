import { readFileSync } from 'node:fs'
import type { ElectronApplication, Page } from '@playwright/test'
import { hostileMarkup } from '../src/feed/testing/hostile-markup.ts'
import { expect, test } from './support/app-test.ts'
import type { FeedServer } from './support/feed-server.ts'
import { inProfileDatabase } from './support/profile-database.ts'
import { articleHeading, articleRow, articleText, subscribe } from './support/reader-window.ts'
import { serveSite } from './support/served-site.ts'

const hostileHtml = `
  <p>The harmless part.</p>
  <script>parent.hacked = 1; fetch('/beacon-script')</script>
  <img src="x" onerror="parent.hacked = 1; fetch('/beacon-onerror')">
  <svg onload="parent.hacked = 1"><script>parent.hacked = 1</script></svg>
  <a href="javascript:parent.hacked = 1">a javascript link</a>
  <a href="file:///etc/passwd">a file link</a>
  <iframe src="file:///etc/passwd"></iframe>
  <iframe srcdoc="<script>parent.parent.hacked = 1</script>"></iframe>
  <object data="javascript:parent.hacked = 1"></object>
  <form action="javascript:parent.hacked = 1"><input type="submit" value="Go"></form>
  <meta http-equiv="refresh" content="0;url=javascript:parent.hacked=1">
  <base href="https://evil.example/">
  <style>@import url(/beacon-style)</style>
  <p style="background: url(/beacon-inline)">Styled.</p>`

test('no script, frame, form or style of a hostile article does anything', async ({ launch, server }) => {
  const { page, electron } = await launch()
  const site = serveSite(server, { path: '/river.xml', title: 'River' })
  site.publish('Hostile', hostileHtml)
  const dialogs: string[] = []
  page.on('dialog', (dialog) => dialogs.push(dialog.message()))
  await subscribe(page, site.url)
  await articleRow(page, 'Hostile').click()
  await expect(articleText(page).getByText('The harmless part.')).toBeVisible()
  for (const name of ['a javascript link', 'a file link']) {
    const link = articleText(page).getByText(name)
    if ((await link.count()) > 0) await link.click()
  }
  // Time for whatever would still run.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)))

  expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
  expect(dialogs).toEqual([])
  const body = articleText(page).locator('body')
  for (const tag of [
    'script',
    'iframe',
    'object',
    'form',
    'meta[http-equiv=refresh]',
    'base[href*=evil]',
    '[onerror]',
    '[onload]',
  ])
    await expect(body.locator(tag), tag).toHaveCount(0)
  expect(server.requests.filter(({ path }) => path.startsWith('/beacon'))).toEqual([])
  expect(electron.windows()).toHaveLength(1)
  expect(page.frames().filter((frame) => frame.url().startsWith('file:'))).toEqual([])
  await expect(articleHeading(page)).toHaveText('Hostile')
})

test('even what a sanitiser might let through cannot run: the frame and its page forbid scripts', async ({
  launch,
  server,
}) => {
  const { page } = await launch()
  await subscribe(page, serveSite(server, { path: '/river.xml', title: 'River' }).url)
  await articleRow(page, 'River 3').click()
  await expect(articleText(page).getByText('Paragraph of item 3').first()).toBeVisible()

  const sandbox = (await page.locator('iframe[title="Article text"]').getAttribute('sandbox')) ?? 'none'
  expect(sandbox.split(' ')).not.toContain('allow-scripts')
  expect(sandbox.split(' ')).not.toContain('allow-top-navigation')
  const ran = await page.locator('iframe[title="Article text"]').evaluate(async (frame) => {
    const inner = (frame as HTMLIFrameElement).contentDocument
    if (inner === null) return 'closed'
    const script = inner.createElement('script')
    script.textContent = 'parent.hacked = 1'
    inner.body.append(script)
    await new Promise((resolve) => setTimeout(resolve, 100))
    return 'hacked' in window ? 'ran' : 'refused'
  })
  expect(ran).not.toBe('ran')
})

test('the window’s own page forbids inline scripts, eval and every foreign origin', async ({ launch, server }) => {
  const { page } = await launch()
  const beacon = server.url('/beacon')
  const blocked = await page.evaluate(async (url) => {
    const script = document.createElement('script')
    script.textContent = 'window.inlineRan = true'
    document.head.append(script)
    const fetched = await fetch(url).then(
      () => 'fetched',
      () => 'refused',
    )
    return { inlineRan: 'inlineRan' in window, fetched, node: 'process' in window || 'require' in window }
  }, beacon)
  expect(blocked).toEqual({ inlineRan: false, fetched: 'refused', node: false })
  expect(server.requestsTo('/beacon')).toEqual([])
  expect(page.url()).not.toMatch(/^file:/)
})

test('every window is sandboxed, isolated and without Node, by its settings and by the kernel’s own account', async ({
  launch,
}) => {
  expect(process.getuid?.(), 'Chromium has no sandbox for root: run the specs as another user').not.toBe(0)
  const { electron } = await launch()
  const preferences = await electron.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity } = (
        contents as unknown as { getLastWebPreferences(): Electron.WebPreferences }
      ).getLastWebPreferences()
      return { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity }
    }),
  )
  expect(preferences).toEqual([
    { sandbox: true, contextIsolation: true, nodeIntegration: false, webviewTag: false, webSecurity: true },
  ])

  const renderers = await electron.evaluate(({ app }) =>
    app
      .getAppMetrics()
      .filter(({ type }) => type === 'Tab')
      .map(({ pid }) => pid),
  )
  expect(renderers.length).toBeGreaterThan(0)
  for (const pid of renderers) {
    // 2 is a filter on system calls (proc(5), Seccomp).
    expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\s*2$/m)
  }
})

/** Each as an article of its own, since some swallow all that stands behind them. What runs marks the window, what is loaded asks for /beacon. */
function armedVectors(server: FeedServer): readonly string[] {
  const beacon = server.url('/beacon').replace(/^http:/, '')
  return [...new Set(Object.values(hostileMarkup).flat())].map((vector) =>
    vector.replaceAll('alert(1)', 'parent.hacked=1').replaceAll('//evil.example', beacon),
  )
}

/** Reads one article after the other with the key for the next, and gives the addresses to which links would lead that are none of the web. */
async function readThrough(page: Page, count: number): Promise<readonly string[]> {
  const strange: string[] = []
  await articleRow(page, `Vector ${count}`).click()
  for (let number = count; number > 0; number--) {
    const links = await page.waitForFunction((title) => {
      const inner = document.querySelector<HTMLIFrameElement>('iframe[title="Article text"]')?.contentDocument
      if (inner?.title !== title || inner.readyState !== 'complete') return null
      const all = [...inner.querySelectorAll<HTMLElement & { protocol: string }>('a[href], area[href]')]
      // A place in the article itself bears a mark that no feed can leave out.
      const leadsAway = all.filter((link) => !link.getAttribute('href')?.startsWith('#courant-'))
      const odd = leadsAway.filter(({ protocol }) => !/^(?:https?|mailto):$/.test(protocol))
      for (const link of odd) link.click()
      return odd.map((link) => link.outerHTML)
    }, `Vector ${number}`)
    strange.push(...((await links.jsonValue()) ?? []))
    await page.keyboard.press('j')
  }
  // Time for whatever would still run.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)))
  return strange
}

interface Watch {
  readonly dialogs: string[]
  readonly navigations: string[]
}

function watch(page: Page): Watch {
  const seen: Watch = { dialogs: [], navigations: [] }
  page.on('dialog', (dialog) => {
    seen.dialogs.push(dialog.message())
    void dialog.dismiss()
  })
  page.on('framenavigated', (frame) => seen.navigations.push(frame.url()))
  return seen
}

/** The app's own, and what stands in a frame that was refused; a page given with its frame runs nothing within ours. */
const harmlessPage = /^(?:courant:\/\/app\/|about:(?:blank|srcdoc)$|chrome-error:\/\/chromewebdata\/$)/

async function expectNothingHappened(page: Page, electron: ElectronApplication, server: FeedServer, seen: Watch) {
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
  expect(seen.dialogs).toEqual([])
  expect(seen.navigations.filter((url) => !harmlessPage.test(url))).toEqual([])
  expect(server.requests.filter(({ path }) => path.startsWith('/beacon')).map(({ path }) => path)).toEqual([])
  expect(electron.windows()).toHaveLength(1)
}

test('of a hundred and eighty hostile articles none does anything', async ({ launch, server }) => {
  test.setTimeout(300_000)
  const { page, electron } = await launch()
  const vectors = armedVectors(server)
  expect(vectors.length).toBeGreaterThan(170)
  const site = serveSite(server, { path: '/river.xml', title: 'River', count: 0 })
  for (const [index, vector] of vectors.entries())
    site.publish(`Vector ${index + 1}`, `<p>Read me.</p>${vector}`, Date.now() - (vectors.length - index) * 1_000)
  await subscribe(page, site.url)
  const seen = watch(page)
  expect(await readThrough(page, vectors.length)).toEqual([])
  await expectNothingHappened(page, electron, server, seen)
})

test('the frame and its policy stop all of them even where nothing has made them safe', async ({ launch, server }) => {
  test.setTimeout(300_000)
  const first = await launch()
  const vectors = armedVectors(server)
  const site = serveSite(server, { path: '/river.xml', title: 'River', count: 0 })
  for (const index of vectors.keys())
    site.publish(`Vector ${index + 1}`, '<p>Read me.</p>', Date.now() - (vectors.length - index) * 1_000)
  await subscribe(first.page, site.url)
  await expect(articleRow(first.page, `Vector ${vectors.length}`)).toBeVisible()
  await first.quit()
  inProfileDatabase(first.profile, (db) => {
    const replace = db.prepare('UPDATE bodies SET html = ? WHERE id = (SELECT id FROM articles WHERE title = ?)')
    for (const [index, vector] of vectors.entries()) {
      expect(replace.run(`<p>Read me.</p>${vector}`, `Vector ${index + 1}`).changes).toBe(1)
    }
  })

  const { page, electron } = await launch({ profile: first.profile })
  const seen = watch(page)
  // Links that are code are there, and were clicked.
  expect((await readThrough(page, vectors.length)).length).toBeGreaterThan(5)
  await expectNothingHappened(page, electron, server, seen)
})
