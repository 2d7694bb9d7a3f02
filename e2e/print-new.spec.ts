import { once } from 'node:events'
import { expect, test } from './support/app-test.ts'
import { allGone, startPlain } from './support/launch-app.ts'
import { processTree } from './support/process-tree.ts'
import { subscribe } from './support/reader-window.ts'
import { serveSite } from './support/served-site.ts'

test('--print-new prints what is new, only that, and ends on SIGINT', async ({ launch, server }) => {
  const site = serveSite(server, { path: '/river.xml', title: 'River Notes' })
  const app = await launch()
  await subscribe(app.page, site.url)
  await app.quit()

  const printing = startPlain(app.profile, ['--print-new', '--tick-seconds=1'])
  let printed = ''
  printing.stdout.on('data', (chunk) => {
    printed += chunk
  })
  const asked = server.requestsTo('/river.xml').length
  await expect.poll(() => server.requestsTo('/river.xml').length, { timeout: 30_000 }).toBeGreaterThan(asked + 1)
  expect(printed).toBe('')

  site.publish('The ice\nis <b>out</b>')
  await expect.poll(() => printed).toBe('River Notes: The ice is out\n')
  site.publish('The second boat')
  await expect.poll(() => printed).toBe('River Notes: The ice is out\nRiver Notes: The second boat\n')

  const processes = processTree(printing.pid ?? 0)
  const ended = once(printing, 'exit')
  printing.kill('SIGINT')
  const [code] = await ended
  expect(code).toBe(0)
  await allGone(() => processes, 30_000)
})
