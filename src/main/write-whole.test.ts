import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeWhole } from './write-whole'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'courant-write-whole-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('a file that is there is replaced, and nothing is left beside it', async () => {
  const path = join(folder, 'list.opml')
  await writeFile(path, 'old')
  await writeWhole(path, 'new')
  expect(await readFile(path, 'utf8')).toBe('new')
  await writeWhole(path, new Uint8Array([104, 105]), '.other')
  expect(await readFile(path, 'utf8')).toBe('hi')
  expect(await readdir(folder)).toEqual(['list.opml'])
})

test('what cannot be written to its end leaves the file that was there as it was', async () => {
  const path = join(folder, 'list.opml')
  await writeFile(path, 'old')
  async function* fullDisk(): AsyncGenerator<string> {
    yield 'half of a n'
    throw new Error('ENOSPC: no space left on device')
  }
  await expect(writeWhole(path, fullDisk())).rejects.toThrow('ENOSPC')
  expect(await readFile(path, 'utf8')).toBe('old')
  expect(await readdir(folder)).toEqual(['list.opml'])
})

test('a link is written through, and stays one', async () => {
  const [path, link] = [join(folder, 'list.opml'), join(folder, 'link.opml')]
  await writeFile(path, 'old')
  await symlink(path, link)
  await writeWhole(link, 'new')
  expect(await readFile(path, 'utf8')).toBe('new')
  expect((await readdir(folder, { withFileTypes: true })).map((entry) => [entry.name, entry.isSymbolicLink()])).toEqual(
    [
      ['link.opml', true],
      ['list.opml', false],
    ],
  )
})
