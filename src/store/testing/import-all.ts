import type { ImportedArticles, ImportReply } from '../../shared/store/archive'
import { readReplies } from '../import-archive'
import type { MemoryStore } from './temporary-store'

/** The replies for a text, read in chunks of so many bytes. */
export function repliesFor(text: string | Uint8Array, chunk = 4_096): readonly ImportReply[] {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  let at = 0
  const read = (into: Uint8Array): number => {
    const piece = bytes.subarray(at, at + Math.min(chunk, into.length))
    into.set(piece)
    at += piece.length
    return piece.length
  }
  return [...readReplies(read, bytes.length)]
}

/** Imports a text as main does, and counts what that did. */
export function importAll(store: MemoryStore, text: string, now = 10 ** 12) {
  const stored: ImportedArticles[] = []
  let searches = 0
  let rules = 0
  let feeds = 0
  for (const reply of repliesFor(text)) {
    if (reply.type === 'outline') {
      const { entries, left, searches: found, rules: ruled, settings } = reply.outline
      const id = store.beginImport({ entries, now })
      feeds = store.importSlice({ id, limit: 10_000 }).added.length
      store.holdLeftFeeds({ feeds: left, now })
      searches = store.importSearches({ searches: found }).added
      rules = store.importRules({ rules: ruled }).added
      if (settings !== null) store.setSettings({ settings })
    }
    if (reply.type === 'articles') stored.push(store.importArticles({ ...reply, now }))
  }
  const sum = (of: (part: ImportedArticles) => number): number => stored.reduce((all, part) => all + of(part), 0)
  return {
    feeds,
    searches,
    rules,
    added: sum(({ added }) => added),
    becameRead: sum(({ becameRead }) => becameRead),
    becameStarred: sum(({ becameStarred }) => becameStarred),
    alreadyThere: sum(({ alreadyThere }) => alreadyThere),
    withoutFeed: sum(({ withoutFeed }) => withoutFeed),
  }
}
