/**
 * Profiles of any size, made once from a seed through the store's own code and kept in the user's cache;
 * a bench works on a copy.
 */
import { constants, copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { makeProfile } from '../../e2e/support/launch-app.ts'
import { cache } from '../../scripts/setup/places.mjs'
import type { ArticleId, FeedId, FolderId } from '../../src/shared/model'
import type { ParsedItem } from '../../src/shared/parsed-feed'
import type { PollState } from '../../src/shared/poller-contract'
import type { StoreWrites } from '../../src/shared/store-contract'
import { syncFile } from '../../src/store/file-sync.ts'
import { importRoom } from '../bundle-room.ts'
import { repositoryRoot } from '../figures.ts'
import { createArticleWriter, seededRandom } from './made-text.ts'

export interface ProfileSize {
  readonly feeds: number
  readonly articles: number
}

interface StoreDb {
  transaction(work: () => void): { immediate(): void }
  pragma(source: string, options?: { readonly simple: true }): unknown
  exec(source: string): unknown
  close(): void
}
interface OpenRoom {
  openWriter(path: string): { readonly type: 'opened'; readonly db: StoreDb } | { readonly type: 'failed' }
}
interface WriterRoom {
  createWriter(db: unknown): StoreWrites
}
interface ContractRoom {
  readonly freshPollState: PollState
}

/** Made anew when what is made changes. */
const edition = 3
export const madeSeed = 20_261_121
const databaseName = 'courant.db'
const newest = Date.UTC(2026, 9, 1)
const aDay = 86_400_000
const batchSize = 100
const batchesPerTransaction = 20
const slicesPerTransaction = 20
const articlesPerSlice = 500
const betweenArticlesMs = 90_000
/** The first feed has a tenth of all articles, so that a million holds a feed of 100,000. */
const shareOfFirst = 0.1
/** Of thirty feeds in a row the first six are in no folder, the others in one each. */
const folders = { made: 24, outside: 6 } as const
const unreadShare = 0.2
const starredShare = 0.005

const madeFolderTitle = (index: number): string => `Made folder ${String(index).padStart(2, '0')}`

export const madeFeedTitle = (index: number): string => `Made feed ${String(index).padStart(4, '0')}`

/** A fresh profile folder with a copy of the made store; the caller removes it. */
export async function lendProfile(size: ProfileSize): Promise<string> {
  const source = await madeDatabase(size)
  const profile = makeProfile()
  const path = join(profile, databaseName)
  copyFileSync(source, path, constants.COPYFILE_FICLONE)
  const { db, writer } = await openStore(path)
  const { freshPollState } = await importRoom<ContractRoom>('src/shared/poller-contract.ts')
  const state: PollState = { ...freshPollState, lastPolledAt: Date.now(), nextPollAt: Date.now() + aDay }
  db.transaction(() => {
    for (let feed = 1; feed <= size.feeds; feed++) writer.setPollState({ feedId: feed as FeedId, state })
  }).immediate()
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
  // Gigabytes on their way to the disk would hold up whatever is measured first.
  syncFile(path)
  return profile
}

async function madeDatabase(size: ProfileSize): Promise<string> {
  const path = cachedPath(size)
  if (existsSync(path)) return path
  if (await upgrade(path, size)) return path
  console.log(`Making a profile of ${size.feeds} feeds and ${size.articles} articles …`)
  const unfinished = `${path}.part-${process.pid}`
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${unfinished}${suffix}`, { force: true })
  const { db, writer } = await openStore(unfinished)
  // Half a profile is made again, so nothing has to be safe from a power cut.
  db.pragma('synchronous = OFF')
  fill(db, writer, size)
  indexAll(db, writer)
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
  renameSync(unfinished, path)
  return path
}

function fill(db: StoreDb, writer: StoreWrites, size: ProfileSize): void {
  const random = seededRandom(madeSeed)
  const write = createArticleWriter(random)
  const feedIds = subscribeAll(db, writer, size.feeds)
  for (let start = 0; start < size.articles; start += batchSize * batchesPerTransaction) {
    db.transaction(() => {
      const end = Math.min(size.articles, start + batchSize * batchesPerTransaction)
      for (let first = start; first < end; first += batchSize) {
        const feedId = feedIds[random() < shareOfFirst ? 0 : Math.floor(feedIds.length * random() ** 2)] as FeedId
        const numbers = Array.from({ length: Math.min(batchSize, end - first) }, (_, place) => first + place)
        storeItems(
          writer,
          feedId,
          numbers.map((number) => makeItem(number, size.articles, write)),
        )
        for (const number of numbers) {
          const id = (number + 1) as ArticleId
          if (random() >= unreadShare) writer.setRead({ id, read: true })
          if (random() < starredShare) writer.setStarred({ id, starred: true })
        }
      }
    }).immediate()
    if (start % 100_000 === 0 && start > 0) console.log(`  ${start} articles`)
  }
}

/** Articles that come many at once wait for the index; a bench is to meet a store that is at rest. */
function indexAll(db: StoreDb, writer: StoreWrites): void {
  for (let done = false; !done; ) {
    db.transaction(() => {
      for (let slice = 0; slice < slicesPerTransaction && !done; slice++) {
        done = writer.indexSlice({ limit: articlesPerSlice }).done
      }
    }).immediate()
  }
}

function subscribeAll(db: StoreDb, writer: StoreWrites, count: number): readonly FeedId[] {
  const feedIds: FeedId[] = []
  db.transaction(() => {
    const folderIds = Array.from({ length: count === 0 ? 0 : folders.made }, (_, index) => addFolder(writer, index))
    for (let index = 0; index < count; index++) {
      const feed = {
        format: 'rss',
        title: madeFeedTitle(index),
        siteUrl: null,
        description: '',
        language: null,
        iconUrl: null,
        pace: { ttlSeconds: null, skipHours: [], skipDays: [] },
      } as const
      const url = `http://127.0.0.1:9/made-${index}.xml`
      const folderId = folderIds[(index % (folders.outside + folders.made)) - folders.outside] ?? null
      feedIds.push(writer.subscribe({ url, feed, folderId, now: newest }).feedId)
    }
  }).immediate()
  return feedIds
}

function addFolder(writer: StoreWrites, index: number): FolderId {
  const made = writer.createFolder({ title: madeFolderTitle(index), parentId: null })
  if (made === null) throw new Error('The store did not take a folder')
  return made.folderId
}

function storeItems(writer: StoreWrites, feedId: FeedId, items: readonly ParsedItem[]): void {
  const outcome = { type: 'items', items, last: false } as const
  const url = `http://127.0.0.1:9/made-${feedId - 1}.xml`
  const saved = writer.saveResults({
    results: [{ feedId, url, movedTo: null, state: null, meta: null, outcome }],
    now: newest,
  })
  if (saved[0]?.added.length !== items.length) throw new Error(`The store did not take the articles of feed ${feedId}`)
}

function makeItem(number: number, of: number, write: ReturnType<typeof createArticleWriter>): ParsedItem {
  return {
    ...write(),
    key: `made-${number}`,
    contentHash: `made-${number}`,
    link: `https://made.example/${number}`,
    author: number % 3 === 0 ? 'Ann Author' : null,
    publishedAt: newest - (of - number) * betweenArticlesMs,
    updatedAt: null,
    categories: number % 5 === 0 ? ['Rivers', 'Mills'] : [],
    enclosures: [],
  }
}

async function openStore(path: string): Promise<{ readonly db: StoreDb; readonly writer: StoreWrites }> {
  const { openWriter } = await importRoom<OpenRoom>('src/store/open-database.ts')
  const { createWriter } = await importRoom<WriterRoom>('src/store/writer.ts')
  const opened = openWriter(path)
  if (opened.type === 'failed') throw new Error(`The store does not open: ${JSON.stringify(opened)}`)
  return { db: opened.db, writer: createWriter(opened.db) }
}

/** Kept outside the checkout, so that an installation from scratch leaves it. */
function cachedPath({ feeds, articles }: ProfileSize): string {
  const folder = join(cache, 'bench')
  mkdirSync(folder, { recursive: true })
  return join(folder, `made-${feeds}-${articles}-${edition}-${newestMigration()}.db`)
}

/** A store of an older schema is migrated, in a tenth of the time that it takes to make one. False where there is none. */
async function upgrade(path: string, size: ProfileSize): Promise<boolean> {
  const [older, ...others] = olderOnes(path, size)
  if (older === undefined) return false
  console.log(`Migrating a profile of ${size.feeds} feeds and ${size.articles} articles …`)
  const unfinished = `${path}.part-${process.pid}`
  renameSync(older, unfinished)
  const { db, writer } = await openStore(unfinished)
  indexAll(db, writer)
  giveRoomBack(db)
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
  const folder = dirname(path)
  const copies = readdirSync(folder).filter((file) => file.startsWith(`${basename(unfinished)}.`))
  for (const file of [...others, ...copies.map((copy) => join(folder, copy))]) rmSync(file, { force: true })
  renameSync(unfinished, path)
  return true
}

/** A large file from before the store could be compacted keeps its kind in the app; a made one becomes what it would be if made today. */
function giveRoomBack(db: StoreDb): void {
  const incremental = 2
  if (Number(db.pragma('auto_vacuum', { simple: true })) === incremental) return
  db.pragma('auto_vacuum = INCREMENTAL')
  db.exec('VACUUM')
}

/** Made stores of this size and edition with an older schema, the newest first. */
function olderOnes(path: string, { feeds, articles }: ProfileSize): readonly string[] {
  const folder = dirname(path)
  return readdirSync(folder)
    .filter((file) => file.startsWith(`made-${feeds}-${articles}-${edition}-`) && file.endsWith('.db'))
    .filter((file) => file < basename(path))
    .sort()
    .reverse()
    .map((file) => join(folder, file))
}

/** A store of another schema would be migrated at every use, and then be measured after that. */
function newestMigration(): string {
  const files = readdirSync(join(repositoryRoot, 'src', 'store', 'migrations')).filter((file) => /^\d{4}-/.test(file))
  return files.sort().at(-1)?.slice(0, 4) ?? ''
}
