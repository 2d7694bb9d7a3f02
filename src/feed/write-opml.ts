import type { OpmlEntry } from '../shared/opml'
import { escapeAttribute } from './escape-markup'

/**
 * Writes a list of feeds as OPML 2.0. `text` is what a feed is called here and `title` what it says of itself, so that
 * a person's own name for it is known as such when the list is read again. `now` is in milliseconds.
 */
export function writeOpml(entries: readonly OpmlEntry[], now: number): string {
  const children = new Map<number | null, number[]>()
  for (const [index, { parent }] of entries.entries()) {
    const level = children.get(parent) ?? []
    level.push(index)
    children.set(parent, level)
  }

  function write(index: number, indent: string): string {
    const entry = entries[index]
    if (entry === undefined) return ''
    if (entry.type === 'feed') return `${indent}<outline${attributesOf(entry)}/>\n`
    const inside = (children.get(index) ?? []).map((child) => write(child, `${indent}  `)).join('')
    const opening = `${indent}<outline${attributes({ text: entry.title, title: entry.title })}`
    return inside === '' ? `${opening}/>\n` : `${opening}>\n${inside}${indent}</outline>\n`
  }

  const body = (children.get(null) ?? []).map((index) => write(index, '    ')).join('')
  return `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>Feeds of Courant</title>
    <dateCreated>${new Date(now).toUTCString()}</dateCreated>
  </head>
  <body>
${body}  </body>
</opml>
`
}

function attributesOf({ url, title, customTitle, siteUrl }: Extract<OpmlEntry, { type: 'feed' }>): string {
  const own = title ?? ''
  return attributes({ type: 'rss', text: customTitle ?? own, title: own, xmlUrl: url, htmlUrl: siteUrl ?? '' })
}

function attributes(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .filter(([name, value]) => value !== '' || name === 'text')
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('')
}
