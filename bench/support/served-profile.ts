/** A profile whose feeds are served by the bench and wait to be polled for the first time. */
import { join } from 'node:path'
import { makeProfile } from '../../e2e/support/launch-app.ts'
import type { PollState } from '../../src/shared/poller-contract'
import type { StoreWrites } from '../../src/shared/store-contract'
import { importRoom } from '../bundle-room.ts'
import { seedProfile } from '../seed-profile.ts'
import type { FeedPlan } from '../served-feeds.ts'

interface OpenRoom {
  openWriter(path: string): { readonly type: 'opened'; readonly db: { close(): void } } | { readonly type: 'failed' }
}
interface WriterRoom {
  createWriter(db: unknown): StoreWrites
}
interface ContractRoom {
  readonly freshPollState: PollState
}

const databaseName = 'courant.db'
export const hostCount = 249
export const usualLatencyMs = 300

/** Healthy feeds on 249 hosts. */
export function planHealthyFeeds(count: number, latencyMs = usualLatencyMs): readonly FeedPlan[] {
  return Array.from({ length: count }, (_, index) => ({
    path: `/feed-${index}.xml`,
    host: 1 + (index % hostCount),
    latencyMs,
  }))
}

/** A fresh profile that is subscribed to the addresses; `articles` are stored in the first. */
export async function makeServedProfile(urls: readonly string[], articles: number): Promise<string> {
  const { openWriter } = await importRoom<OpenRoom>('src/store/open-database.ts')
  const { createWriter } = await importRoom<WriterRoom>('src/store/writer.ts')
  const { freshPollState } = await importRoom<ContractRoom>('src/shared/poller-contract.ts')
  const profile = makeProfile()
  const opened = openWriter(join(profile, databaseName))
  if (opened.type === 'failed') throw new Error(`The store does not open: ${JSON.stringify(opened)}`)
  seedProfile(createWriter(opened.db), freshPollState, { urls, articles, now: Date.now() })
  opened.db.close()
  return profile
}
