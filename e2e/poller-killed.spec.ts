import type { FeedId } from '../src/shared/model'
import { expect, test } from './support/app-test.ts'
import type { RunningApp } from './support/launch-app.ts'
import { storedItems } from './support/profile-database.ts'
import { articleHeading, articleRow, ask, feedItem, subscribe } from './support/reader-window.ts'
import { serveSite } from './support/served-site.ts'

const feedCount = 60
const newItemsPerFeed = 3
const archivedItems = 20

test.use({ serverOptions: { hosts: feedCount } })

test('the poller dies in mid-round: the window goes on answering, the round is finished, nothing is lost or doubled', async ({
  launch,
  server,
}, info) => {
  test.setTimeout(600_000)
  const app = await launch()
  const { page } = app
  const feedIds: FeedId[] = []
  for (let host = 0; host < feedCount; host++) {
    const { url } = serveSite(server, { path: `/${host}.xml`, title: `Feed ${host}`, host })
    feedIds.push(await subscribe(page, url))
  }
  // A feed that has nothing new meanwhile: its rows stay where they are.
  const archive = { path: '/archive.xml', title: 'Archive', count: archivedItems }
  feedIds.push(await subscribe(page, serveSite(server, archive).url))
  await expect(feedItem(page, 'All', `${feedCount * 3 + archivedItems} in all`)).toBeVisible()
  await feedItem(page, 'Archive').click()
  const usual: number[] = []
  for (let back = 5; back < 8; back++) usual.push(await clickRow(app, `Archive ${archivedItems - back}`))

  // From here on each feed takes its time, so that the round has a middle.
  for (let host = 0; host < feedCount; host++) {
    const choices = { path: `/${host}.xml`, title: `Feed ${host}`, host, latencyMs: 200 + 40 * host }
    const site = serveSite(server, choices)
    for (let number = 0; number < newItemsPerFeed; number++) site.publish(`New ${host}-${number}`)
  }
  // A tick would leave those for the next one that were asked just before it.
  await ask(page, 'feeds:wake', { feedIds })
  const progress = page.getByRole('progressbar', { name: 'Refreshing' })
  await expect(progress).toHaveAttribute('max', String(feedCount + 1))
  await expect(progress).toHaveAttribute('value', /^\d\d$/)
  const dead = await pollerPid(app)
  process.kill(dead, 'SIGKILL')

  const answers: number[] = []
  for (let back = 0; back < 5; back++) answers.push(await clickRow(app, `Archive ${archivedItems - back}`))
  info.annotations.push({ type: 'click to paint, ms', description: answers.map(Math.round).join(' ') })
  // The budget is 100 ms, and the stall bench measures it; here only a freeze may fail, not a busy machine.
  expect(Math.max(...answers)).toBeLessThan(Math.max(1_000, 10 * Math.max(...usual)))

  const whole = feedCount * (3 + newItemsPerFeed) + archivedItems
  await expect(feedItem(page, 'All', `${whole} in all`)).toBeVisible({ timeout: 60_000 })
  expect(await pollerPid(app)).not.toBe(dead)

  await app.quit()
  const stored = storedItems(app.profile)
  expect(stored).toHaveLength(whole)
  expect(new Set(stored.map(({ feedUrl, title }) => `${feedUrl} ${title}`)).size).toBe(whole)
})

async function pollerPid({ electron }: RunningApp): Promise<number> {
  const pid = await electron.evaluate(
    ({ app }) =>
      app.getAppMetrics().find((metric) => metric.serviceName === 'Courant Poller' || metric.name === 'Courant Poller')
        ?.pid,
  )
  if (pid === undefined) throw new Error('There is no poller process')
  return pid
}

/** Clicks a row and waits for its article; returns the milliseconds from the click to the frame that shows it selected. */
async function clickRow({ page }: RunningApp, title: string): Promise<number> {
  const row = articleRow(page, title)
  const answered = row.evaluate(
    (element) =>
      new Promise<number>((resolve) => {
        const onClick = (event: MouseEvent) => {
          const look = () => {
            if (element.getAttribute('aria-selected') !== 'true') requestAnimationFrame(look)
            else setTimeout(() => resolve(performance.now() - event.timeStamp))
          }
          requestAnimationFrame(look)
        }
        element.addEventListener('click', onClick as EventListener, { once: true })
      }),
  )
  await row.click()
  await expect(articleHeading(page)).toHaveText(title)
  return answered
}
