import type { Enclosure } from '../shared/model'
import type { FeedRecord, ItemRecord, Ranked } from './canonical-document'
import type { FeedField, ItemField } from './canonical-rules'
import type { DraftBody } from './draft-feed'
import { parseDuration } from './duration'
import { limits } from './limits'
import { personName } from './person-name'
import { resolveWebUrl } from './resolve-url'

const muchMore = 1.5
/** A guid that is a link is believed where the item names no other. */
const permalinkRank = 5

/** Of the summaries that follow a content the last counts, unless it is that of a file or a line beneath the title. */
const lastWholeSummary = 3

/** Keeps of each field the value that is believed most. */
export interface ItemCollector {
  readonly set: (field: ItemField, rank: number, value: DraftBody, attributes?: ReadonlyMap<string, string>) => void
  readonly setLink: (rank: number, url: string) => void
  readonly addCategory: (category: string) => void
  readonly addEnclosure: (enclosure: Enclosure) => void
  readonly addMedia: (file: Enclosure) => void
  /** All that is believed of the item. */
  readonly record: () => ItemRecord
}

export interface FeedCollector {
  readonly set: (field: FeedField, rank: number, value: string) => void
  readonly setLink: (rank: number, url: string) => void
  readonly record: () => FeedRecord
}

/** What is said twice in the same way counts as it was said last; anything else as it was said first. */
const lastCounts: ReadonlySet<string> = new Set(['link', 'published', 'updated', 'created'])

function createRanks<Field extends string, Value>(): {
  readonly set: (field: Field, rank: number, value: Value) => void
  readonly replace: (field: Field, rank: number, value: Value) => void
  readonly all: ReadonlyMap<Field, { readonly rank: number; readonly value: Value }>
} {
  const all = new Map<Field, { readonly rank: number; readonly value: Value }>()
  const replace = (field: Field, rank: number, value: Value): void => {
    all.set(field, { rank, value })
  }
  return {
    all,
    replace,
    set: (field, rank, value) => {
      const known = all.get(field)
      const isBetter = known === undefined || rank < known.rank || (rank === known.rank && lastCounts.has(field))
      if (isBetter) replace(field, rank, value)
    },
  }
}

export function createFeedCollector(): FeedCollector {
  const fields = createRanks<FeedField, string>()
  const authors: Ranked[] = []
  const skipHours: string[] = []
  const skipDays: string[] = []
  return {
    set: (field, rank, value) => {
      if (value === '') return
      if (field === 'author') addAuthor(authors, rank, value)
      else if (field === 'skipHour') pushUpTo(24, skipHours, value)
      else if (field === 'skipDay') pushUpTo(7, skipDays, value)
      else fields.set(field, rank, value)
    },
    setLink: (rank, url) => fields.set('link', rank, url),
    record: () => ({ fields: fields.all, authors, skipHours, skipDays }),
  }
}

/** `documentUrl` is where an address starts from that is only a path. */
export function createItemCollector(documentUrl: string): ItemCollector {
  const fields = createRanks<ItemField, DraftBody>()
  const authors: Ranked[] = []
  const categories: string[] = []
  // Most items have no files.
  let enclosures: Map<string, Enclosure> | null = null
  let media: Map<string, Enclosure> | null = null
  let fuller: DraftBody | null = null
  let permalink: string | null = null
  return {
    set: (field, rank, value, attributes) => {
      if (value.html === '') return
      if (field === 'author') addAuthor(authors, rank, value.html)
      else if (field === 'category') pushUpTo(limits.categoriesPerItem, categories, value.html)
      else if (field === 'keywords') {
        for (const keyword of value.html.split(',')) pushUpTo(limits.categoriesPerItem, categories, keyword)
      } else if (field === 'summary' && rank <= lastWholeSummary && fields.all.has('content')) {
        fields.replace(field, rank, value)
      } else fields.set(field, rank, value)
      if (field === 'summary' && value.html.length > (fuller?.html.length ?? 0)) fuller = value
      if (field === 'guid' && rank === 0) permalink ??= permalinkOf(value, attributes)
    },
    setLink: (rank, url) => fields.set('link', rank, plain(url)),
    addCategory: (category) => pushUpTo(limits.categoriesPerItem, categories, category),
    addEnclosure: (enclosure) => {
      enclosures ??= new Map()
      addFile(enclosures, enclosure)
    },
    addMedia: (file) => {
      media ??= new Map()
      addFile(media, file)
    },
    record: () => {
      // Of several texts, the one that says much more than the first of them is the whole, and that one its summary.
      const summary = fields.all.get('summary')?.value
      if (fuller !== null && summary !== undefined && fuller.html.length > muchMore * summary.html.length) {
        fields.set('content', 9, fuller)
      }
      if (permalink !== null && (fields.all.get('link')?.rank ?? permalinkRank) >= permalinkRank) {
        const url = resolveWebUrl(permalink, fields.all.get('guid')?.value.base ?? documentUrl)
        if (url !== null) fields.set('link', permalinkRank, plain(url))
      }
      return {
        fields: fields.all,
        authors,
        categories,
        enclosures:
          enclosures === null ? [] : withDuration([...enclosures.values()], fields.all.get('duration')?.value.html),
        media: media === null ? [] : [...media.values()],
      }
    },
  }
}

function addFile(files: Map<string, Enclosure>, file: Enclosure): void {
  if (files.size < limits.enclosuresPerItem) files.set(file.url, mergedFile(files.get(file.url), file))
}

function plain(text: string): DraftBody {
  return { html: text, base: null, language: null }
}

function addAuthor(authors: Ranked[], rank: number, text: string): void {
  const value = personName(text)
  if (value !== '' && authors.length < 20) authors.push({ rank, value })
}

function pushUpTo(most: number, list: string[], value: string): void {
  const text = value.trim()
  if (text !== '' && list.length < most && !list.includes(text)) list.push(text)
}

/** A guid is a link unless it says that it is none (RSS 2.0); an Atom id only looks like one, and is taken last. */
function permalinkOf(guid: DraftBody, attributes?: ReadonlyMap<string, string>): string | null {
  if (/^\s*(?:false|no|0)\s*$/i.test(attributes?.get('ispermalink') ?? '')) return null
  return /^(?:https?:\/\/|\/\w)/i.test(guid.html) ? guid.html : null
}

/** One file that is named twice: what the second knows more is added to the first. */
export function mergedFile(known: Enclosure | undefined, added: Enclosure): Enclosure {
  if (known === undefined) return added
  return {
    url: known.url,
    type: known.type ?? added.type,
    length: known.length ?? added.length,
    durationSeconds: known.durationSeconds ?? added.durationSeconds,
  }
}

function withDuration(enclosures: readonly Enclosure[], text: string | undefined): Enclosure[] {
  const seconds = parseDuration(text)
  return enclosures.map((enclosure, index) => ({
    ...enclosure,
    durationSeconds: enclosure.durationSeconds ?? (index === 0 ? seconds : null),
  }))
}
