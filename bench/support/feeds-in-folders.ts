/** A store with many feeds in many folders, each with one article, written by the store's own code. */
import type { FolderId } from '../../src/shared/model'
import type { PollState } from '../../src/shared/poller-contract'
import type { StoreWrites } from '../../src/shared/store-contract'
import { importRoom } from '../bundle-room.ts'
import { makeStoredItem } from '../seed-profile.ts'

interface OpenRoom {
  openWriter(path: string): { readonly type: 'opened'; readonly db: { close(): void } } | { readonly type: 'failed' }
}
interface WriterRoom {
  createWriter(db: unknown): StoreWrites
}
interface ContractRoom {
  readonly freshPollState: PollState
}

const words = [
  'River',
  'alder',
  'Mill',
  'The Zebra',
  'Éclair',
  'north',
  'Quiet',
  'zebra',
  'Weekly',
  'Über',
  'News',
  'Log',
]
const titleOf = (index: number): string =>
  `${words[(index * 7) % words.length]} ${words[(index * 5 + 3) % words.length]} ${(index * 7919) % 10_007}`

/** Three fifths of the feeds are in one folder, named Big; the others in folders, five of which hold the rest of them. */
export async function makeFeedsInFolders(path: string, feeds: number, folders: number): Promise<void> {
  const { openWriter } = await importRoom<OpenRoom>('src/store/open-database.ts')
  const { createWriter } = await importRoom<WriterRoom>('src/store/writer.ts')
  const { freshPollState } = await importRoom<ContractRoom>('src/shared/poller-contract.ts')
  const opened = openWriter(path)
  if (opened.type === 'failed') throw new Error(`The store does not open: ${JSON.stringify(opened)}`)
  const writer = createWriter(opened.db)
  const now = Date.now()
  const folderIds = makeFolders(writer, folders)
  const state: PollState = { ...freshPollState, nextPollAt: now + 86_400_000 }
  for (let index = 0; index < feeds; index++) {
    const url = `https://feed${index}.example/feed.xml`
    const folderId = folderIds[index % 5 < 3 ? 0 : index % folderIds.length] ?? null
    const { feedId } = writer.subscribe({ url, feed: described(titleOf(index)), folderId, now })
    writer.setPollState({ feedId, state })
    const items = [makeStoredItem(index, now)]
    const outcome = { type: 'items', items, last: true } as const
    const result = { feedId, url, movedTo: null, state: null, meta: null, outcome }
    if (index % 3 > 0) writer.saveResults({ results: [result], now })
  }
  opened.db.close()
}

function makeFolders(writer: StoreWrites, count: number): readonly FolderId[] {
  const made: FolderId[] = []
  for (let index = 0; index < count; index++) {
    const parentId = index < 6 ? null : (made[1 + (index % 5)] ?? null)
    const created = writer.createFolder({ title: index === 0 ? 'Big' : titleOf(index), parentId })
    if (created !== null) made.push(created.folderId)
  }
  return made
}

function described(title: string): Parameters<StoreWrites['subscribe']>[0]['feed'] {
  return {
    format: 'rss',
    title,
    siteUrl: null,
    description: '',
    language: null,
    iconUrl: null,
    pace: { ttlSeconds: null, skipHours: [], skipDays: [] },
  }
}
