/** The benches' feeds, served by a process of its own so that server and client share no event loop. */
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'

/** One feed of a bench: 30 items of 1.5 kB unless it says otherwise. */
export interface FeedPlan {
  readonly path: string
  /** Counts from 0, which is 127.0.0.1. */
  readonly host: number
  /** Until the answer begins; null for a feed that never answers. */
  readonly latencyMs: number | null
  /** What else is wrong with it: a body that comes a byte at a time, or 15 MiB of nested elements. */
  readonly trouble?: 'drip' | 'nesting'
}

export interface ServeFeeds {
  readonly type: 'serve'
  readonly plans: readonly FeedPlan[]
  readonly itemsPerFeed: number
  readonly bytesPerItem: number
}

/** Every healthy feed gets this many new items, at its top. */
export interface PublishItems {
  readonly type: 'publish'
  readonly count: number
}

export type ServerRequest = ServeFeeds | PublishItems

export type ServerReply =
  /** The addresses, in the order of the plans. */
  { readonly type: 'served'; readonly urls: readonly string[] } | { readonly type: 'published' }

export interface ServedFeeds {
  readonly urls: readonly string[]
  publish(count: number): Promise<void>
  stop(): Promise<void>
}

export const itemsPerFeed = 30
export const bytesPerItem = 1_500

export async function serveFeeds(
  plans: readonly FeedPlan[],
  size: Pick<ServeFeeds, 'itemsPerFeed' | 'bytesPerItem'> = { itemsPerFeed, bytesPerItem },
): Promise<ServedFeeds> {
  // In a session of its own, which `standAside` speaks of.
  const child = fork(join(import.meta.dirname, 'feed-server-process.ts'), { execArgv: [], detached: true })
  standAside(child)
  const ask = async (request: ServerRequest): Promise<ServerReply> => {
    child.send(request)
    const [reply] = (await once(child, 'message')) as [ServerReply]
    return reply
  }
  const reply = await ask({ type: 'serve', plans, ...size })
  return {
    urls: reply.type === 'served' ? reply.urls : [],
    publish: async (count) => void (await ask({ type: 'publish', count })),
    stop: () => stopChild(child),
  }
}

/**
 * The servers of a person's feeds run on other machines: these take a core when the app leaves one. On Linux sessions share the
 * cores before their processes do (sched(7), the autogroup feature), so it is the session that stands aside.
 */
function standAside({ pid }: ChildProcess): void {
  if (pid === undefined) return
  setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL)
  try {
    writeFileSync(`/proc/${pid}/autogroup`, String(constants.priority.PRIORITY_BELOW_NORMAL))
  } catch {
    // A system that knows no such groups.
  }
}

async function stopChild(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  child.kill()
  await gone
}
