/** The benches' feeds, served by a process of its own so that server and client share no event loop. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** One feed of a bench: 30 items of 1.5 kB unless it says otherwise. */
export interface FeedPlan {
  readonly path: string
  /** Counts from 0, which is 127.0.0.1. */
  readonly host: number
  /** Until the answer begins; null for a feed that never answers. */
  readonly latencyMs: number | null
}

export interface ServeFeeds {
  readonly type: 'serve'
  readonly plans: readonly FeedPlan[]
  readonly itemsPerFeed: number
  readonly bytesPerItem: number
}

export interface FeedsServed {
  readonly type: 'served'
  /** In the order of the plans. */
  readonly urls: readonly string[]
}

export interface ServedFeeds {
  readonly urls: readonly string[]
  stop(): Promise<void>
}

export const itemsPerFeed = 30
export const bytesPerItem = 1_500

export async function serveFeeds(plans: readonly FeedPlan[]): Promise<ServedFeeds> {
  const child = fork(join(import.meta.dirname, 'feed-server-process.ts'), { execArgv: [] })
  const request: ServeFeeds = { type: 'serve', plans, itemsPerFeed, bytesPerItem }
  child.send(request)
  const [reply] = (await once(child, 'message')) as [FeedsServed]
  return { urls: reply.urls, stop: () => stopChild(child) }
}

async function stopChild(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  child.kill()
  await gone
}
