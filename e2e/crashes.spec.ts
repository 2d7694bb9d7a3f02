import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './support/app-test.ts'
import { allGone, type RunningApp } from './support/launch-app.ts'
import { signalEach } from './support/process-tree.ts'
import { ask } from './support/reader-window.ts'

const notice = (page: Page, text: RegExp) => page.getByRole('status').filter({ hasText: text })
const reports = ({ profile }: RunningApp): readonly string[] => {
  const folder = join(profile, 'crashes')
  return existsSync(folder)
    ? readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'running.json')
    : []
}

/** Ends the app by a signal or a crash, and waits until all of it is gone. */
async function fell(app: RunningApp, fall: () => unknown): Promise<void> {
  const processes = app.processes()
  fall()
  await allGone(() => processes, 30_000)
}

for (const { name, fall } of [
  {
    name: 'a fault in native code',
    fall: (app: RunningApp) => app.electron.evaluate(() => process.crash()).catch(() => {}),
  },
  { name: 'SIGSEGV', fall: (app: RunningApp) => process.kill(app.pid, 'SIGSEGV') },
]) {
  test(`a crash of main by ${name} is told of at the next start, once, with its report`, async ({ launch }) => {
    const app = await launch()
    await fell(app, () => fall(app))

    const again = await launch({ profile: app.profile })
    const told = notice(again.page, /^Courant crashed on .*nothing was sent\./)
    await expect(told).toBeVisible()
    await told.getByRole('button', { name: 'Show report' }).click()
    const dialog = again.page.getByRole('dialog', { name: 'Crash report' })
    const report = dialog.getByRole('region', { name: 'Report' })
    await expect(report).toContainText('part: main')
    await expect(report).toContainText('reason: native crash')
    await expect(report).toContainText(/memory dump: \S+\.dmp/)
    await expect(report).toContainText(/## log\n.*profile <profile>/)
    await expect(dialog).toContainText('think twice')
    expect(await report.innerText()).not.toContain(app.profile)
    await dialog.getByRole('button', { name: 'Copy' }).click()
    await expect.poll(() => again.electron.evaluate(({ clipboard }) => clipboard.readText())).toContain('part: main')
    await again.quit()

    const third = await launch({ profile: app.profile })
    await expect(third.page.getByRole('button', { name: 'Add feed' }).first()).toBeVisible()
    expect(await ask(third.page, 'crashes:news', null)).toBeNull()
    await expect(notice(third.page, /crashed/)).toHaveCount(0)
    expect(reports(third)).toHaveLength(1)
  })
}

test('a page that crashes and a poller that is killed are told of together at the next start', async ({ launch }) => {
  const app = await launch()
  const pollers = () =>
    app.processes().filter(({ command }) => command.includes('--utility-sub-type=node.mojom.NodeService'))
  await expect.poll(() => pollers().length).toBe(1)
  signalEach(pollers(), 'SIGKILL')
  await expect.poll(() => reports(app).filter((name) => name.endsWith('-poller.json')).length).toBe(1)
  await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  )
  await expect.poll(() => reports(app).filter((name) => name.endsWith('-window.json')).length).toBe(1)
  await app.quit()

  const again = await launch({ profile: app.profile })
  await expect(notice(again.page, /crashed 2 times/)).toBeVisible()
  const [name = ''] = reports(again).filter((file) => file.endsWith('-window.json'))
  const report = await ask(again.page, 'crashes:read', { name })
  expect(report?.text).toContain('reason: crashed')
  expect(report?.hasDump).toBe(true)
})

test('a run that was cut off as by a power failure is called no crash', async ({ launch }) => {
  const app = await launch()
  const processes = app.processes()
  signalEach(processes, 'SIGKILL')
  await allGone(() => processes, 30_000)
  const again = await launch({ profile: app.profile })
  await expect(again.page.getByRole('button', { name: 'Add feed' }).first()).toBeVisible()
  expect(await ask(again.page, 'crashes:news', null)).toBeNull()
  expect(reports(again)).toEqual([])
  const { text } = await ask(again.page, 'diagnostics:read', null)
  expect(text).toContain('the run before ended without a word')
  await again.quit()
  const third = await launch({ profile: app.profile })
  expect((await ask(third.page, 'diagnostics:read', null)).text).toContain('the run before ended in order')
})
