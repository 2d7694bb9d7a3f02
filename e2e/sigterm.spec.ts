import type { FeedId } from '../src/shared/model'
import { expect, test } from './support/app-test.ts'
import { allGone } from './support/launch-app.ts'
import { signalEach } from './support/process-tree.ts'
import { integrityOf, storedItems } from './support/profile-database.ts'
import { ask, feedItem, subscribe } from './support/reader-window.ts'
import { serveSite } from './support/served-site.ts'

const feedCount = 20

test.use({ serverOptions: { hosts: feedCount } })

const endings = [
  { name: 'SIGTERM', signal: 'SIGTERM', toAll: false },
  { name: 'SIGINT', signal: 'SIGINT', toAll: false },
  // A terminal's Ctrl-C goes to the main process and to every one of its children at once.
  { name: 'Ctrl-C', signal: 'SIGINT', toAll: true },
] as const

for (const { name, signal, toAll } of endings) {
  test(`${name} in mid-round ends every process within three seconds, and the next start has everything`, async ({
    launch,
    server,
  }) => {
    const app = await launch()
    const feedIds: FeedId[] = []
    for (let host = 0; host < feedCount; host++) {
      const { url } = serveSite(server, { path: `/${host}.xml`, title: `Feed ${host}`, host })
      feedIds.push(await subscribe(app.page, url))
    }
    await expect(feedItem(app.page, 'All', `${feedCount * 3} in all`)).toBeVisible()
    for (let host = 0; host < feedCount; host++) {
      const choices = { path: `/${host}.xml`, title: `Feed ${host}`, host, latencyMs: host < 8 ? 20 : 5_000 }
      serveSite(server, choices).publish('The ice is out')
    }
    // A tick would leave those for the next one that were asked just before it.
    await ask(app.page, 'feeds:wake', { feedIds })
    const progress = app.page.getByRole('progressbar', { name: 'Refreshing' })
    await expect(progress).toHaveAttribute('max', String(feedCount))
    await expect(progress).toHaveAttribute('value', '8')

    const processes = app.processes()
    expect(processes.length).toBeGreaterThan(3)
    signalEach(toAll ? processes : processes.slice(0, 1), signal)
    await allGone(() => processes, 3_000)

    expect(integrityOf(app.profile)).toBe('ok')
    const kept = storedItems(app.profile)
    expect(kept.length).toBeGreaterThanOrEqual(feedCount * 3)

    for (let host = 8; host < feedCount; host++) {
      serveSite(server, { path: `/${host}.xml`, title: `Feed ${host}`, host }).publish('The ice is out')
    }
    const again = await launch({ profile: app.profile, tickSeconds: 2 })
    await expect(feedItem(again.page, 'All', `${feedCount * 4} in all`)).toBeVisible({ timeout: 30_000 })
    await again.quit()
    expect(storedItems(app.profile)).toEqual(expect.arrayContaining([...kept]))
  })
}
