import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { FeedId } from '../../shared/model'
import type { StoreReads, StoreWrites } from '../../shared/store-contract'
import type { WritableDb } from '../database'
import type { Migration } from '../migrate'
import { allMigrations } from '../migrations'
import { prepareWriter } from '../open-database'
import { createReader } from '../reader'
import { createWriter } from '../writer'
import { makeFeed } from './make-item'

export interface MemoryStore extends StoreReads, StoreWrites {
  readonly db: WritableDb
  readonly logged: readonly string[]
  /** Subscribes to `https://<name>.example/feed`. */
  readonly addFeed: (name: string) => FeedId
}

/** A database in memory at the version that the migrations lead to. */
export function memoryDatabase(migrations: readonly Migration[] = allMigrations): WritableDb {
  const db = new Database(':memory:') as unknown as WritableDb
  prepareWriter(db, migrations)
  return db
}

/** Both halves of the contract over one database in memory. */
export function memoryStore(db: WritableDb = memoryDatabase()): MemoryStore {
  const logged: string[] = []
  const writer = createWriter(db, (_level, message) => void logged.push(message))
  const addFeed = (name: string): FeedId =>
    writer.subscribe({ url: `https://${name}.example/feed`, feed: makeFeed({ title: name }), now: 0 }).feedId
  return { ...createReader(db), ...writer, db, logged, addFeed }
}

/** Runs with a path in a folder of its own, which is removed afterwards. */
export async function withTemporaryPath(run: (path: string) => void | Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'courant-store-'))
  try {
    await run(join(folder, 'courant.db'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
