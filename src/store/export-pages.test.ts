import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { exportPages } from './export-pages'
import { filledStore } from './testing/filled-store'
import { makeItem, makeResult } from './testing/make-item'
import { memoryStore } from './testing/temporary-store'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'courant-pages-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const now = 10 ** 12
const never = (): void => {}

describe('pages', () => {
  const order = () => ({
    source: '',
    target: join(folder, 'pages'),
    part: join(folder, 'pages.part'),
    scope: 'articles' as const,
    format: 'html' as const,
    now,
    language: 'en' as const,
    systemLocales: [],
    remoteImages: true,
  })

  test('hold every article that can be seen, with an index that leads to all', () => {
    const store = filledStore()
    expect(exportPages(store.db, order(), never).articles).toBe(5)
    const files = readdirSync(join(folder, 'pages'))
    const index = readFileSync(join(folder, 'pages', 'index.html'), 'utf8')
    for (const file of files.filter((name) => name !== 'index.html')) expect(index).toContain(`href="${file}"`)
    const all = files.map((name) => readFileSync(join(folder, 'pages', name), 'utf8')).join('')
    for (const key of ['a', 'b', 'c', 'd', 'f']) expect(all).toContain(`Title of ${key}</bdi>`)
    expect(all).toContain('All of it')
    expect(all).not.toMatch(/<script|Title of [eg]/)
  })

  test('of a title that is markup show it as text', () => {
    const store = memoryStore()
    const feedId = store.addFeed('one')
    store.saveResults({
      results: [makeResult(feedId, 'one', [makeItem('a', { title: '<script>alert(1)</script>' })])],
      now: 5_000,
    })
    exportPages(store.db, order(), never)
    const page = readFileSync(join(folder, 'pages', 'feed-1-1.html'), 'utf8')
    expect(page).toContain('&lt;script&gt;')
    expect(page).not.toContain('<script>')
  })

  test('take the place of nothing, and leave nothing where they cannot', () => {
    const store = filledStore()
    writeFileSync(join(folder, 'pages'), 'mine')
    expect(() => exportPages(store.db, order(), never)).toThrow(/ENOTDIR|EEXIST/)
    expect(readFileSync(join(folder, 'pages'), 'utf8')).toBe('mine')
    expect(existsSync(join(folder, 'pages.part'))).toBe(false)
  })
})
