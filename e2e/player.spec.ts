import type { Page } from '@playwright/test'
import { expect, test } from './support/app-test.ts'
import type { FeedServer } from './support/feed-server.ts'
import { articleHeading, articlePane, articleRow, subscribe } from './support/reader-window.ts'
import { seriousFindings } from './support/serious-findings.ts'

const seconds = 60
const samples = 8_000

/** Silence, as WAV (8 bit, mono). */
function silence(): Buffer {
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + seconds * samples, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(samples, 24)
  head.writeUInt32LE(samples, 28)
  head.writeUInt16LE(1, 32)
  head.writeUInt16LE(8, 34)
  head.write('data', 36)
  head.writeUInt32LE(seconds * samples, 40)
  return Buffer.concat([head, Buffer.alloc(seconds * samples, 128)])
}

function servePodcast(server: FeedServer): string {
  server.serve('/river.wav', { type: 'text', status: 200, contentType: 'audio/wav', body: silence() })
  const body = `<?xml version="1.0"?><rss version="2.0"><channel><title>River</title><link>${server.url('/')}</link>
    <item><title>Heard</title><guid>1</guid><description>Words.</description>
    <enclosure url="${server.url('/river.wav')}" type="audio/wav" length="1000"/></item></channel></rss>`
  server.serve('/river.xml', { type: 'text', status: 200, contentType: 'application/rss+xml', body })
  return server.url('/river.xml')
}

async function open(page: Page): Promise<void> {
  await articleRow(page, 'Heard').click()
  await expect(articleHeading(page)).toHaveText('Heard')
}

const player = (page: Page) => articlePane(page).getByLabel('river.wav')
const state = (page: Page) =>
  player(page).evaluate((audio) => {
    const { currentTime, paused, playbackRate } = audio as HTMLAudioElement
    return { at: Math.floor(currentTime), paused, playbackRate }
  })

test('a sound loads nothing until it is played, goes on where one stopped and as fast, also after a new start', async ({
  launch,
  server,
}) => {
  const app = await launch()
  const { page } = app
  await subscribe(page, servePodcast(server))
  await open(page)
  await expect(player(page)).toBeVisible()
  expect(server.requestsTo('/river.wav')).toHaveLength(0)
  expect((await state(page)).paused).toBe(true)
  expect(await seriousFindings(page)).toEqual([])

  await articlePane(page).getByRole('combobox', { name: 'Speed' }).selectOption('1.5')
  await player(page).focus()
  await player(page).press(' ')
  await expect.poll(async () => (await state(page)).paused).toBe(false)
  await expect.poll(async () => (await state(page)).playbackRate).toBe(1.5)
  await player(page).evaluate((audio) => {
    ;(audio as HTMLAudioElement).currentTime = 30
  })
  await expect.poll(async () => (await state(page)).at).toBeGreaterThanOrEqual(30)
  await player(page).press(' ')
  await expect.poll(async () => (await state(page)).paused).toBe(true)
  await app.quit()

  const { page: after } = await launch({ profile: app.profile })
  await open(after)
  expect((await state(after)).paused).toBe(true)
  await player(after).focus()
  await player(after).press(' ')
  await expect.poll(async () => (await state(after)).at).toBeGreaterThanOrEqual(30)
  await expect.poll(async () => (await state(after)).playbackRate).toBe(1.5)
})

test('a file that cannot be played says so, and its link still opens it elsewhere', async ({ launch, server }) => {
  const { page } = await launch()
  const url = servePodcast(server)
  server.serve('/river.wav', { type: 'status', status: 404 })
  await subscribe(page, url)
  await open(page)
  await expect(articlePane(page).getByRole('alert')).toHaveCount(0)
  await player(page).focus()
  await player(page).press(' ')
  await expect(articlePane(page).getByRole('alert')).toContainText('cannot be played here')
  await expect(articlePane(page).getByRole('button', { name: /river\.wav/ })).toBeVisible()
})
