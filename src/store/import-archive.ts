import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'
import { readArchiveHeader, readArchiveRecord } from '../feed/read-archive'
import {
  type ArchiveArticle,
  type ArchiveDeleted,
  type ArchiveFeed,
  type ArchiveHeader,
  type ArchiveRecord,
  type ArchiveRule,
  type ArchiveSavedSearch,
  archiveVersion,
} from '../shared/archive'
import type { OpmlEntry } from '../shared/opml'
import type { ArchiveOutline, ArchiveRefusal, ImportReply } from '../shared/store/archive'

const chunkBytes = 256 * 1024
/** Characters of one line: two whole bodies and all that may stand beside them. What is longer is skipped. */
const longestLine = 24_000_000
/** Of one reply: so much is copied between threads, and stored in one transaction. */
const perReply = { articles: 50, characters: 400_000, keys: 2_000 }
/** More than any person follows. */
const most = { entries: 50_000, searches: 1_000, rules: 1_000 }

/** Reads an archive a part at a time, each when it is asked for. */
export interface ArchiveReading {
  next(): ImportReply
  close(): void
}

/** Opens an archive. What stands in the way is a reply, too. */
export function openArchive(path: string): ArchiveReading {
  let file: number | null = null
  let reading: Generator<ImportReply> | null = null
  const close = (): void => {
    if (file !== null) closeSync(file)
    file = null
  }
  return {
    next: () => {
      try {
        if (reading === null) {
          file = openSync(path, 'r')
          if (!fstatSync(file).isFile()) return failed('unreadable', 'it is no file')
          const handle = file
          reading = readReplies((into) => readSync(handle, into, 0, into.length, null), fstatSync(file).size)
        }
        const { value } = reading.next() as { readonly value: ImportReply | undefined }
        return value ?? failed('unreadable', 'it was read to its end')
      } catch (error) {
        return failed('unreadable', error instanceof Error ? error.message : String(error))
      }
    },
    close,
  }
}

const failed = (why: ArchiveRefusal, reason: string): ImportReply => ({ type: 'failed', why, reason })

interface Line {
  readonly text: string
  /** How far the file is read with it, nearly. */
  readonly at: number
}

/** The replies for a file whose bytes `read` gives: the outline, the articles, the end. */
export function* readReplies(read: (into: Uint8Array) => number, bytes: number): Generator<ImportReply> {
  const lines = readLines(read)
  const first = lines.next()
  const header = first.done ? null : readArchiveHeader(parse(first.value.text))
  if (header === null) {
    yield failed('not-an-archive', '')
    return
  }
  if (header.version > archiveVersion) {
    yield failed('newer', String(header.version))
    return
  }
  const state: ReadingState = { outline: emptyOutline(header), folders: new Map(), skipped: 0, isWhole: false }
  yield* readBody(lines, state, bytes)
  yield { type: 'end', isCut: !state.isWhole, skipped: state.skipped }
}

interface ReadingState {
  outline: Collected
  /** The entry of each folder, by its number in the file. */
  readonly folders: Map<number, number>
  skipped: number
  isWhole: boolean
}

interface Collected extends ArchiveOutline {
  readonly entries: OpmlEntry[]
  readonly left: Pick<ArchiveFeed, 'url' | 'title' | 'customTitle' | 'siteUrl'>[]
  readonly searches: ArchiveSavedSearch[]
  readonly rules: ArchiveRule[]
  settings: Readonly<Record<string, unknown>> | null
}

const emptyOutline = (header: ArchiveHeader): Collected => ({
  header,
  entries: [],
  left: [],
  searches: [],
  rules: [],
  settings: null,
})

/** The outline is told before the first article, or at the end where there is none; what would belong to it and comes later is skipped. */
function* readBody(lines: Iterable<Line>, state: ReadingState, bytes: number): Generator<ImportReply> {
  let isTold = false
  let articles: ArchiveArticle[] = []
  let deleted: ArchiveDeleted[] = []
  let size = 0
  let at = 0
  for (const line of lines) {
    at = line.at
    const record = readArchiveRecord(parse(line.text))
    if (record === 'unknown') continue
    if (record?.type === 'end') {
      state.isWhole = true
      break
    }
    if (record?.type !== 'article' && record?.type !== 'deleted') {
      if (record === null || isTold || !collect(state, record)) state.skipped += 1
      continue
    }
    if (!isTold) yield { type: 'outline', outline: state.outline, bytes }
    isTold = true
    if (record.type === 'article') articles.push(record)
    else deleted.push(record)
    size += record.type === 'article' ? line.text.length : (record.keys.length * perReply.characters) / perReply.keys
    if (articles.length < perReply.articles && size < perReply.characters) continue
    yield { type: 'articles', articles, deleted, at }
    articles = []
    deleted = []
    size = 0
  }
  if (!isTold) yield { type: 'outline', outline: state.outline, bytes }
  if (articles.length + deleted.length > 0) yield { type: 'articles', articles, deleted, at }
}

/** Takes a record into the outline; false where it has no place there. */
function collect(
  { outline, folders }: ReadingState,
  record: Exclude<ArchiveRecord, { readonly type: 'article' | 'deleted' | 'end' }>,
): boolean {
  if (record.type === 'settings') {
    outline.settings = record.values
    return true
  }
  if (record.type === 'saved-search')
    return outline.searches.length < most.searches && outline.searches.push(record) > 0
  if (record.type === 'rule') return outline.rules.length < most.rules && outline.rules.push(record) > 0
  if (outline.entries.length + outline.left.length >= most.entries) return false
  if (record.type === 'folder') {
    const { id, title, notify } = record
    const parent = record.parent === null ? null : (folders.get(record.parent) ?? null)
    folders.set(id, outline.entries.push({ type: 'folder', title, parent, notify }) - 1)
    return true
  }
  const { url, title, customTitle, siteUrl, folder, unsubscribed, type: _, ...settings } = record
  if (unsubscribed) return outline.left.push({ url, title, customTitle, siteUrl }) > 0
  const parent = folder === null ? null : (folders.get(folder) ?? null)
  return outline.entries.push({ type: 'feed', url, title, customTitle, siteUrl, parent, settings }) > 0
}

/** The lines of a file in UTF-8 that are not empty. One that is too long is given as an empty text, which nothing can be read of. */
function* readLines(read: (into: Uint8Array) => number): Generator<Line> {
  const decoder = new StringDecoder('utf8')
  const chunk = new Uint8Array(chunkBytes)
  let pieces: string[] = []
  let length = 0
  let at = 0
  const take = (): Line | null => {
    const text = length > longestLine ? '' : pieces.join('').trim()
    const isEmpty = length === 0 || (text === '' && length <= longestLine)
    pieces = []
    length = 0
    return isEmpty ? null : { text, at }
  }
  for (let count = read(chunk); count > 0; count = read(chunk)) {
    at += count
    const parts = decoder.write(Buffer.from(chunk.buffer, 0, count)).split('\n')
    for (const [index, part] of parts.entries()) {
      if (index > 0) {
        const line = take()
        if (line !== null) yield line
      }
      length += part.length
      if (length <= longestLine) pieces.push(part)
      else pieces = []
    }
  }
  const line = take()
  if (line !== null) yield line
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
