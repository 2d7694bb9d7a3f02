import { readFile, rm } from 'node:fs/promises'
import * as v from 'valibot'
import type { ArticleId, FeedId } from '../shared/model'
import { type NotifyRule, notifyRules } from '../shared/notify-rule'
import type { SavedResult } from '../shared/store/feeds'
import { type Log, reasonOf } from './log'
import { writeWhole } from './write-whole'

/** News of one feed that waits for the end of the quiet hours. */
export type HeldResult = Pick<SavedResult, 'feedId' | 'feedTitle' | 'notify' | 'added' | 'turned'>

/** Keeps what quiet hours hold over the end of the app. It lies in a file of its own, beside the window's place. */
export interface HeldNews {
  /** What was held when the app ended last; nothing where that cannot be read. */
  load(): Promise<readonly HeldResult[]>
  /** Writes what is held now, or takes the file away where nothing is. Never rejects. */
  keep(held: readonly HeldResult[]): Promise<void>
}

/** A summary counts no more articles than this, and names no more of one feed. */
const most = { articles: 5_000, titles: 4, feeds: 1_000, letters: 200 } as const

/**
 * What is held, by feed and within bounds: a summary names a few titles, and counts the rest. How a feed turned last is how it
 * is: one that went down and came back in the same night is no news.
 */
export function boundedNews(held: readonly HeldResult[]): readonly HeldResult[] {
  const byFeed = new Map<string, HeldResult>()
  let room: number = most.articles
  for (const { feedId, feedTitle, notify, added, turned } of held) {
    // What a rule wants told apart has a rule of its own.
    const key = `${feedId} ${notify}`
    const before = byFeed.get(key)
    if (before === undefined && byFeed.size >= most.feeds) continue
    const known = before?.added ?? []
    const more = added.slice(0, room).map(({ id, title }, index) => ({
      id,
      title: known.length + index < most.titles ? title.slice(0, most.letters) : '',
    }))
    room -= more.length
    byFeed.set(key, {
      feedId,
      feedTitle: feedTitle.slice(0, most.letters),
      notify,
      added: [...known, ...more],
      turned: turnedOver(before?.turned ?? null, turned),
    })
  }
  return [...byFeed.values()]
}

function turnedOver(before: SavedResult['turned'], now: SavedResult['turned']): SavedResult['turned'] {
  if (now === null) return before
  return before === 'down' && now === 'back' ? null : now
}

const file = v.array(
  v.object({
    feedId: v.custom<FeedId>(Number.isSafeInteger),
    feedTitle: v.string(),
    notify: v.nullable(v.picklist(notifyRules) as v.GenericSchema<NotifyRule>),
    added: v.array(v.object({ id: v.custom<ArticleId>(Number.isSafeInteger), title: v.string() })),
    turned: v.nullable(v.picklist(['down', 'back', 'gone'])),
  }),
)

export function createHeldNews(path: string, log: Log): HeldNews {
  let writing: Promise<void> = Promise.resolve()

  async function write(held: readonly HeldResult[]): Promise<void> {
    try {
      if (held.length === 0) return void (await rm(path, { force: true }))
      await writeWhole(path, JSON.stringify(held))
    } catch (error) {
      log.warn(`what the quiet hours hold could not be kept: ${reasonOf(error)}`)
    }
  }

  return {
    load: async () => readNews(await readFile(path, 'utf8').catch(() => '')),
    keep: (held) => {
      writing = writing.then(() => write(held))
      return writing
    },
  }
}

function readNews(text: string): readonly HeldResult[] {
  try {
    const read = v.safeParse(file, JSON.parse(text))
    return read.success ? boundedNews(read.output) : []
  } catch {
    return []
  }
}
