/** A process of its own that works at one long job until it is killed, and prints a line after each part. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ArticleId } from '../../shared/model'
import { backupName } from '../../shared/store/backup'
import { backupsOf, makeBackup } from '../backup'
import type { WritableDb } from '../database'
import { newestVersion } from '../migrate'
import { allMigrations } from '../migrations'
import { defaultOpenOptions, openWriter } from '../open-database'
import { restoreMarker } from '../restore'
import { createWriter } from '../writer'

const [, , path = '', job = ''] = process.argv
const tell = (): void => void process.stdout.write('part\n')

function open(options = defaultOpenOptions): WritableDb {
  const attempt = openWriter(path, options)
  if (attempt.type === 'failed') throw new Error(JSON.stringify(attempt.failure))
  return attempt.db
}

/** Every job has more parts than these: whoever kills it may be slow to hear of the one to kill it after. */
const mostParts = 30

function untilKilled(part: () => boolean): void {
  for (let parts = 0; parts < mostParts; parts += 1) {
    if (part()) throw new Error('The job is over, and nobody killed it')
    tell()
  }
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
}

const jobs: Readonly<Record<string, () => void | Promise<void>>> = {
  'mark all': () => {
    const writer = createWriter(open())
    const command = { mark: 7, view: { type: 'all' }, asOf: (10 ** 9) as ArticleId, limit: 3 } as const
    untilKilled(() => writer.markAllReadSlice(command).done)
  },
  import: () => {
    const writer = createWriter(open())
    const entries = Array.from({ length: 3_000 }, (_, index) =>
      index % 10 === 0
        ? ({ type: 'folder', title: `Folder ${index}`, parent: null } as const)
        : ({
            type: 'feed',
            url: `https://imported-${index}.example/`,
            title: null,
            customTitle: null,
            siteUrl: null,
            parent: index - (index % 10),
          } as const),
    )
    const id = writer.beginImport({ entries, now: 5 })
    untilKilled(() => writer.importSlice({ id, limit: 3 }).done)
  },
  purge: () => {
    const writer = createWriter(open())
    untilKilled(() => writer.purgeSlice({ removedBefore: 10 ** 9, limit: 3 }).done)
  },
  retention: () => {
    const writer = createWriter(open())
    const command = { now: 10 ** 13, limit: 3 }
    let after: ReturnType<typeof writer.deleteExpiredSlice>['next'] = null
    untilKilled(() => {
      after = writer.deleteExpiredSlice({ ...command, after }).next
      return after === null
    })
  },
  compact: () => {
    const writer = createWriter(open())
    untilKilled(() => writer.compactSlice({ limit: 1 }).done)
  },
  'rebuild of the index': () => {
    const writer = createWriter(open())
    writer.rebuildIndex({})
    untilKilled(() => writer.indexSlice({ limit: 2 }).done)
  },
  backup: async () => {
    for (let at = 10 ** 12; ; at += 1_000) {
      const order = { source: path, target: join(backupsOf(path), backupName(at)), keep: 3 }
      await makeBackup(order, tell, defaultOpenOptions.wait)
    }
  },
  restore: () => {
    for (;;) {
      writeFileSync(restoreMarker(path), `${backupName(10 ** 12)}\nasked`)
      tell()
      open().close()
    }
  },
  migration: () => {
    const slow = (db: WritableDb): void => {
      for (let time = 0; ; time += 1) {
        db.exec(`UPDATE articles SET title = 'lost ${time}'; CREATE TABLE more_${time} (text TEXT)`)
        tell()
      }
    }
    const next = { version: newestVersion(allMigrations) + 1, name: 'slow', up: slow }
    open({ ...defaultOpenOptions, migrations: [...allMigrations, next] })
  },
}

await jobs[job]?.()
