import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AskedFromOutside } from '../shared/window/asked-from-outside'
import { createOpening } from './opening'
import { recordingLog } from './testing/recording-log'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'courant-opening-test-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function opened(...words: readonly string[]) {
  const told: AskedFromOutside[] = []
  const handed: string[] = []
  let shown = 0
  const opening = createOpening({
    files: { handOver: (path) => void handed.push(path) },
    tell: (asked) => void told.push(asked),
    show: () => {
      shown += 1
    },
    log: recordingLog(),
  })
  await opening.open(words, folder)
  return { told, handed, shown }
}

test('an address goes to the dialog, and the window comes to the front', async () => {
  expect(await opened('feed:example.org')).toEqual({
    told: [{ type: 'address', address: 'feed:example.org' }],
    handed: [],
    shown: 1,
  })
})

test('a bare name is the file of that name, and where there is none an address', async () => {
  writeFileSync(join(folder, 'example.org'), '<opml version="1.0">')
  expect(await opened('example.org')).toMatchObject({ told: [{ type: 'list' }], handed: [join(folder, 'example.org')] })
  expect(await opened('example.com')).toMatchObject({ told: [{ type: 'address', address: 'example.com' }], handed: [] })
})

test('a feed’s file leads to where the feed is, and one that does not say so is told of', async () => {
  writeFileSync(join(folder, 'a.rss'), '<rss><atom:link rel="self" href="https://a.example/rss"/>')
  writeFileSync(join(folder, 'b.rss'), '<rss>')
  expect((await opened('a.rss')).told).toEqual([{ type: 'address', address: 'https://a.example/rss' }])
  expect((await opened('b.rss')).told).toEqual([{ type: 'failed', message: expect.stringContaining('b.rss') }])
})

test('a file that is not there is a sentence, and nothing at all is nothing', async () => {
  expect((await opened('/no/such.opml')).told).toEqual([
    { type: 'failed', message: expect.stringContaining('such.opml') },
  ])
  expect(await opened()).toEqual({ told: [], handed: [], shown: 0 })
})
