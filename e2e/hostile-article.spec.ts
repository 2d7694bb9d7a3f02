import { readFileSync } from 'node:fs'
import { expect, test } from './support/app-test.ts'
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
