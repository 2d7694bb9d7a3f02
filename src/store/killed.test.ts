import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ArticleId, FeedId } from '../shared/model'
import { backupName } from '../shared/store/backup'
import { backupsIn, backupsOf, makeBackup } from './backup'
import type { WritableDb } from './database'
import { openWriter } from './open-database'
import { makeItem, makeResult } from './testing/make-item'
import { rowsIn, shapeOf } from './testing/old-store'
import { counted } from './testing/recount'
import { type MemoryStore, memoryStore, withTemporaryPath } from './testing/temporary-store'

// Below node_modules, where the bundle finds better-sqlite3 as the app's own does.
const folder = mkdtempSync(resolve(import.meta.dirname, '../../node_modules/.killed-test-'))
const noWait = (): void => {}
const articlesPerFeed = 120

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      target: 'node20',
      outDir: folder,
      rolldownOptions: {
        external: ['better-sqlite3'],
        input: { job: resolve(import.meta.dirname, 'testing/job-to-be-killed.ts') },
      },
    },
  })
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function open(path: string): { readonly db: WritableDb; readonly store: MemoryStore } {
  const attempt = openWriter(path)
  if (attempt.type === 'failed') throw new Error(JSON.stringify(attempt.failure))
  return { db: attempt.db, store: memoryStore(attempt.db) }
}

/** Three feeds, one of them removed, some articles starred, all indexed, and a backup of it. */
async function fill(path: string): Promise<void> {
  const { db, store } = open(path)
  const ids = ['one', 'two', 'gone'].map((name) => [name, store.addFeed(name)] as const)
  for (const [name, id] of ids) {
    for (let at = 0; at < articlesPerFeed; at += 20) {
      const items = Array.from({ length: 20 }, (_, n) =>
        makeItem(`${at + n}`, { title: `Word${at + n} of ${name}`, html: 'text '.repeat(400) }),
      )
      store.saveResults({ results: [makeResult(id, name, items)], now: 1_000 })
    }
  }
  for (let id = 1; id < 3 * articlesPerFeed; id += 40) store.setStarred({ id: id as ArticleId, starred: true })
  store.unsubscribe({ feedId: 3 as FeedId, now: 5 })
  store.setSettings({ settings: { keepArticles: '1-month', keepUnread: false } })
  // Room that nothing uses, for compacting.
  db.exec('CREATE TABLE room AS SELECT hex(zeroblob(2000000)) AS text; DROP TABLE room')
  for (let done = false; !done; ) done = store.indexSlice({ limit: 50 }).done
  await makeBackup({ source: path, target: join(backupsOf(path), backupName(10 ** 12)), keep: 9 }, noWait, noWait)
  db.close()
}

/** Runs a job in a process of its own, and kills it after so many of its parts. */
async function killAfter(path: string, job: string, parts: number): Promise<void> {
  const child = spawn(process.execPath, [join(folder, 'job.js'), path, job], { stdio: ['ignore', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  let seen = 0
  for await (const _ of createInterface(child.stdout)) {
    seen += 1
    if (seen === parts) child.kill('SIGKILL')
  }
  const [, signal] = await exited
  expect(signal).toBe('SIGKILL')
}

function expectSound({ db, store }: ReturnType<typeof open>): void {
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(db.pragma('foreign_key_check')).toEqual([])
  const { kept, recounted } = counted(db)
  expect(kept).toEqual(recounted)
  for (let done = false; !done; ) done = store.indexSlice({ limit: 50 }).done
  db.exec("INSERT INTO article_words (article_words) VALUES ('integrity-check')")
  const indexed = db.prepare('SELECT 4294967295 - (id & 4294967295) FROM article_words_docsize ORDER BY 1').pluck()
  expect(indexed.all()).toEqual(db.prepare('SELECT id FROM articles ORDER BY id').pluck().all())
}

const articlesIn = (db: WritableDb) => Number(db.prepare('SELECT count(*) FROM articles').pluck().get())
const starredIn = (db: WritableDb) =>
  Number(db.prepare('SELECT count(*) FROM statuses WHERE starred = 1').pluck().get())

/** What each job has to do still, and what is so in the end; both fail where the job did not go on. */
const goOn: Readonly<Record<string, (opened: ReturnType<typeof open>) => void>> = {
  'mark all': ({ store }) => {
    const unread = (): number => store.countUnread({ view: { type: 'all' } })
    expect(unread()).toBeGreaterThan(0)
    expect(unread()).toBeLessThan(2 * articlesPerFeed)
    // What was marked can be taken back by its number.
    for (let done = false; !done; ) done = store.undoMarkSlice({ mark: 7, limit: 50 }).done
    expect(unread()).toBe(2 * articlesPerFeed)
  },
  import: ({ db, store }) => {
    const imported = store.listFeeds({}).feeds.filter(({ url }) => url.startsWith('https://imported'))
    expect(imported.length).toBeGreaterThan(0)
    expect(imported.length).toBeLessThan(2_700)
    expect(imported.every(({ folderId }) => folderId !== null)).toBe(true)
    expect(articlesIn(db)).toBe(3 * articlesPerFeed)
  },
  purge: ({ db, store }) => {
    expect(articlesIn(db)).toBeGreaterThan(2 * articlesPerFeed + 3)
    for (let done = false; !done; ) done = store.purgeSlice({ removedBefore: 10 ** 9, limit: 50 }).done
    expect([articlesIn(db), starredIn(db)]).toEqual([2 * articlesPerFeed + 3, 9])
  },
  retention: ({ db, store }) => {
    expect(articlesIn(db)).toBeLessThan(3 * articlesPerFeed)
    for (let after: ReturnType<typeof store.deleteExpiredSlice>['next'] = null; ; ) {
      after = store.deleteExpiredSlice({ now: 10 ** 13, after, limit: 50 }).next
      if (after === null) break
    }
    expect([articlesIn(db), starredIn(db)]).toEqual([articlesPerFeed + 6, 9])
  },
  compact: ({ db, store }) => {
    expect(store.getStorage({}).freeBytes).toBeGreaterThan(0)
    for (let done = false; !done; ) done = store.compactSlice({ limit: 100 }).done
    expect([store.getStorage({}).freeBytes, articlesIn(db)]).toEqual([0, 3 * articlesPerFeed])
  },
  'rebuild of the index': ({ store }) => {
    const found = store.searchArticles({ text: 'word119', within: 'everywhere', after: null, limit: 9 })
    expect(found.rows.map(({ title }) => title).sort()).toEqual(['Word119 of one', 'Word119 of two'])
  },
}

test.each(Object.keys(goOn))(
  'an app that is killed in the middle of the job “%s” finds all in order and can go on',
  (job) =>
    withTemporaryPath(async (path) => {
      await fill(path)
      await killAfter(path, job, 12)
      const opened = open(path)
      const starred = starredIn(opened.db)
      expectSound(opened)
      goOn[job]?.(opened)
      expectSound(opened)
      expect(starredIn(opened.db)).toBe(starred)
      opened.db.close()
    }),
)

test('an app that is killed in the middle of a backup has the store and the whole backups, and the next one clears up', () =>
  withTemporaryPath(async (path) => {
    await fill(path)
    await killAfter(path, 'backup', 30)
    const opened = open(path)
    expectSound(opened)
    opened.db.close()
    const target = join(backupsOf(path), backupName(2 * 10 ** 12))
    await makeBackup({ source: path, target, keep: 9 }, noWait, noWait)
    const names = readdirSync(backupsOf(path))
    expect(names.sort()).toEqual(
      backupsIn(backupsOf(path))
        .map(({ name }) => name)
        .sort(),
    )
    for (const name of names) {
      const backup = open(join(backupsOf(path), name))
      expect(articlesIn(backup.db)).toBe(3 * articlesPerFeed)
      expectSound(backup)
      backup.db.close()
    }
  }))

test.each([1, 2, 5])(
  'an app that is killed at restoring for the %i. time opens the backup, and keeps what was there',
  (times) =>
    withTemporaryPath(async (path) => {
      await fill(path)
      const before = open(path)
      before.store.setSettings({ settings: { theme: 'sepia' } })
      before.db.close()
      await killAfter(path, 'restore', times)
      const { db, store } = open(path)
      expectSound({ db, store })
      expect([articlesIn(db), store.getSettings({}).theme]).toEqual([3 * articlesPerFeed, 'system'])
      db.close()
      const kept = open(`${path}.replaced-1`)
      expect(kept.store.getSettings({}).theme).toBe('sepia')
      kept.db.close()
    }),
)

test('an app that is killed in the middle of a migration opens the store as it was', () =>
  withTemporaryPath(async (path) => {
    await fill(path)
    const before = open(path)
    const shape = shapeOf(before.db)
    const rows = rowsIn(before.db, shape)
    before.db.close()
    await killAfter(path, 'migration', 40)
    const after = open(path)
    expect(shapeOf(after.db)).toEqual(shape)
    expect(rowsIn(after.db, shape)).toEqual(rows)
    expectSound(after)
    after.db.close()
  }))
