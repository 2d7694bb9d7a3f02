import type { OpmlEntry, OpmlReading, OpmlSkipped } from '../shared/opml'
import { limits } from './limits'
import { normalizeAddress } from './normalize-address'
import { plainLine } from './plain-text'
import { scanXml, type XmlElement } from './scan-xml'

/** What is read of one list: more than any person follows. */
const mostEntries = 50_000
/** Folders deeper than this are left out; what is in them goes to the last one that is not. */
const deepest = 20
const titleLength = 300

/** An open outline: the entry of the folder that it is or is in. */
interface Open {
  readonly folder: number | null
  readonly depth: number
}

/**
 * Reads a list of feeds (OPML 2.0, opml.org/spec2.opml): outlines with `xmlUrl` are feeds, those with a name and without an
 * address are folders. Names of elements and attributes in any case, references and namespaces mended as in a feed.
 * An outline without a name that is no feed is passed through; what it holds goes to the folder around it. Each address counts once.
 */
export function readOpml(text: string): OpmlReading {
  const entries: OpmlEntry[] = []
  const skipped: OpmlSkipped[] = []
  const known = new Set<string>()
  const open: Open[] = []
  let withoutLogin = 0
  let isCut = false
  let isOpml = false

  function take(element: XmlElement): boolean {
    if (element.localName === 'opml') isOpml = true
    if (element.localName !== 'outline') return true
    if (entries.length >= mostEntries) {
      isCut = true
      return false
    }
    const around = open.at(-1) ?? { folder: null, depth: 0 }
    const outline = readOutline(element)
    const entry = toEntry(outline, around.folder)
    if (entry === null || (entry.type === 'folder' && around.depth >= deepest)) open.push(around)
    else if (entry.type === 'skipped') {
      skipped.push(entry.skipped)
      open.push(around)
    } else if (entry.type === 'folder') open.push({ folder: entries.push(entry) - 1, depth: around.depth + 1 })
    else {
      if (known.has(entry.url)) skipped.push({ title: entry.title ?? '', address: entry.url, why: 'twice' })
      else {
        entries.push(entry)
        withoutLogin += hasLogin(outline.address) ? 1 : 0
      }
      known.add(entry.url)
      open.push(around)
    }
    return true
  }

  scanXml(text, 'https://list.invalid/', {
    open: take,
    text: () => {},
    close: (element) => {
      if (element.localName === 'outline') open.pop()
    },
    core: () => 'atom',
    note: () => {},
  })
  if (!isOpml && entries.length === 0) return { ok: false, why: 'not-opml' }
  if (known.size === 0 && skipped.length === 0) return { ok: false, why: 'no-feeds' }
  return { ok: true, entries, skipped, withoutLogin, isCut }
}

interface Outline {
  readonly text: string
  readonly title: string
  readonly address: string
  readonly siteAddress: string
  /** Of an outline that leads elsewhere: a page, or another list. */
  readonly otherAddress: string
}

function readOutline({ attributes }: XmlElement): Outline {
  const read = (name: string): string => (attributes.get(name) ?? '').slice(0, limits.shortText).trim()
  return {
    text: plainLine(read('text'), titleLength),
    title: plainLine(read('title'), titleLength),
    address: read('xmlurl'),
    siteAddress: read('htmlurl'),
    otherAddress: read('url'),
  }
}

type Read = OpmlEntry | { readonly type: 'skipped'; readonly skipped: OpmlSkipped } | null

function toEntry(outline: Outline, parent: number | null): Read {
  const { text, title, address, siteAddress, otherAddress } = outline
  const name = text || title
  if (address === '') {
    const leadsTo = otherAddress || siteAddress
    if (leadsTo !== '') return { type: 'skipped', skipped: { title: name, address: leadsTo, why: 'not-a-feed' } }
    return name === '' ? null : { type: 'folder', title: name, parent }
  }
  const normal = normalizeAddress(address)
  if (!normal.ok) return { type: 'skipped', skipped: { title: name, address, why: 'not-an-address' } }
  return {
    type: 'feed',
    url: withoutLogin(normal.url),
    title: title || text || null,
    customTitle: text !== '' && title !== '' && text !== title ? text : null,
    siteUrl: siteOf(siteAddress),
    parent,
  }
}

function siteOf(address: string): string | null {
  const normal = normalizeAddress(address)
  return normal.ok ? withoutLogin(normal.url) : null
}

/** A list is passed on, and a password in it would be kept in plain text. */
function withoutLogin(address: string): string {
  const url = new URL(address)
  url.username = ''
  url.password = ''
  return url.href
}

function hasLogin(address: string): boolean {
  const normal = normalizeAddress(address)
  return normal.ok && withoutLogin(normal.url) !== normal.url
}
