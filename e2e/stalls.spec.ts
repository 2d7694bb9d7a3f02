import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from './support/app-test.ts'
import { ask } from './support/reader-window.ts'

const blocked = [
  { name: 'main', part: 'Main', process: 'main' },
  { name: 'poller', part: 'Polling', process: 'poller' },
  { name: 'store', part: 'Store, writing', process: 'store-writer' },
  { name: 'window', part: 'Window', process: 'window' },
] as const

for (const { name, part, process } of blocked) {
  test(`a stall of 200 ms of ${name} is on the page by its name, and nowhere else`, async ({ launch }) => {
    const { page, electron, log } = await launch({ extra: [`--test-stall=${name}:200`] })
    await electron.evaluate(({ Menu }) => {
      const help = Menu.getApplicationMenu()?.items.find((item) => item.role === 'help')
      help?.submenu?.items.find((item) => item.label === 'Responsiveness…')?.click()
    })

    const dialog = page.getByRole('dialog', { name: 'Responsiveness' })
    const stalls = dialog.getByRole('table', { name: 'Last stalls over 50 ms' })
    const row = stalls.getByRole('row').filter({ hasText: 'test stall' })
    await expect(row).toHaveCount(1)
    await expect(row.getByRole('cell').nth(1)).toHaveText(part)

    const { processes, usableAt } = await ask(page, 'app:stalls', null)
    const named = processes.flatMap((report) =>
      report.last
        .filter((stall) => stall.name === 'test stall')
        .map((stall) => ({ ...stall, process: report.process })),
    )
    expect(named.map((stall) => stall.process)).toEqual([process])
    const [stall] = named
    if (stall === undefined || usableAt === null) throw new Error('Nothing to compare')
    expect(stall.durationMs).toBeGreaterThanOrEqual(150)
    expect(stall.durationMs).toBeLessThan(1_500)
    expect(stall.at).toBeGreaterThan(usableAt)
    // Longest since the start, unless the machine held it up for longer still.
    const longest = processes.find((report) => report.process === process)?.longest
    expect(longest?.durationMs).toBeGreaterThanOrEqual(stall.durationMs)
    await expect.poll(log).toContain('test stall')
    const main = dialog.getByRole('table', { name: 'Longest stalls' }).getByRole('row', { name: 'Main' })
    await expect(main).toContainText(/[\d.]+ ms \/ [\d.]+ ms \/ [\d.]+ ms/)
  })
}

test('the page is found from the settings, and its figures can be copied', async ({ launch }) => {
  const { page, electron } = await launch()
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('dialog', { name: 'Settings' }).getByRole('button', { name: 'Responsiveness…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Responsiveness' })
  await expect(dialog.getByRole('table', { name: 'Longest stalls' }).getByRole('row')).toHaveCount(7)
  await expect(dialog.getByRole('table', { name: 'Slowest calls to the store' })).toContainText('packFeeds')

  await dialog.getByRole('button', { name: 'Copy' }).click()
  const copied = () => electron.evaluate(({ clipboard }) => clipboard.readText())
  await expect.poll(copied).toMatch(/Main: longest [\s\S]*Calls to the store:[\s\S]*packFeeds: \d+ calls?/)

  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(dialog).toBeHidden()
})

/** Two who see one stall may differ by so much: each waits for a core before and after it, and the meter adds what led to it. */
const toleranceMs = 150

type Watched = typeof globalThis & { heldUp?: { readonly at: number; readonly ms: number }[] }

/** Has a timer of the process note by how much it comes late, if that is long. Sent over whole, so it uses nothing from here. */
function observe(): void {
  const seen: { readonly at: number; readonly ms: number }[] = []
  Object.assign(globalThis, { heldUp: seen })
  let last = Date.now()
  setInterval(() => {
    const now = Date.now()
    if (now - last > 100) seen.push({ at: last, ms: now - last - 5 })
    last = now
  }, 5)
}

const observed = () => (globalThis as Watched).heldUp ?? []

for (const { name, process } of blocked.filter((one) => one.name === 'main' || one.name === 'window')) {
  test(`a timer beside the meter of ${name} sees the same stall as long as it says`, async ({ launch }) => {
    const { page, electron } = await launch({ extra: [`--test-stall=${name}:400`] })
    await (name === 'main' ? electron.evaluate(observe) : page.evaluate(observe))
    const metered = async () =>
      (await ask(page, 'app:stalls', null)).processes
        .find((report) => report.process === process)
        ?.last.find((stall) => stall.name === 'test stall')
    await expect.poll(metered).toBeDefined()
    const stall = await metered()
    const seen = await (name === 'main' ? electron.evaluate(observed) : page.evaluate(observed))
    const beside = seen.find(({ at, ms }) => stall !== undefined && at <= stall.at + 50 && at + ms >= stall.at + 300)
    // By a clock of whole milliseconds, a little less than was asked for.
    expect(stall?.durationMs).toBeGreaterThanOrEqual(395)
    expect(Math.abs((beside?.ms ?? Number.NaN) - (stall?.durationMs ?? 0))).toBeLessThanOrEqual(toleranceMs)
  })
}

test('the poller gives way to the window, main and the store, and what writes there to what reads', async ({
  launch,
}) => {
  const { page, pid, processes } = await launch()
  await ask(page, 'app:bootstrap', null)
  // proc_pid_stat(5): the 19th field is the nice value; the second, in brackets, may hold spaces.
  const nice = (id: number | string) =>
    Number(/.*\) (.*)/s.exec(readFileSync(`/proc/${id}/stat`, 'utf8'))?.[1]?.split(' ')[16])
  const poller = () => processes().find(({ command }) => command.includes('node.mojom.NodeService'))?.pid
  await expect.poll(() => (poller() === undefined ? null : nice(poller() ?? 0))).toBe(10)
  expect(nice(pid)).toBe(0)
  const threads = readdirSync(`/proc/${pid}/task`).map((thread) => nice(`${pid}/task/${thread}`))
  // The one that writes; those that read are waited for.
  expect(threads.filter((value) => value === 5)).toHaveLength(1)
})
