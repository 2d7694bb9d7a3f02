/**
 * Images and sounds of an article, on their way to its frame. The frame's policy lets nothing load but through our own
 * scheme, so the addresses are turned into addresses of that scheme, or left out when remote content is switched off.
 *
 * This reads HTML that `feed/sanitize-html.ts` wrote: attributes in double quotes, `<`, `>` and `&` escaped. HTML of any
 * other shape passes unturned and is stopped by the frame's policy.
 */
import { escapeAttribute, escapeText } from '../feed/escape-markup'
import { parseSrcset, writeSrcset } from '../feed/srcset'
import { type MediaReason, mediaUrl } from '../shared/media-url'

/** The remote address that one of our media addresses stands for, or null. */
export function remoteUrlOf(address: string): string | null {
  if (!URL.canParse(address)) return null
  const remote = new URL(address).searchParams.get('url')
  if (remote === null || !URL.canParse(remote)) return null
  const { protocol, href } = new URL(remote)
  return protocol === 'http:' || protocol === 'https:' ? href : null
}

const mediaTag = /<(img|source|video|audio)\b([^<>]*)>/g
const addressAttribute = /\s(src|poster|srcset)="([^"]*)"/g

/** The same HTML with every remote address of an image, sound or film turned into one of our media scheme. */
export function withMediaAddresses(html: string, reason: MediaReason = 'remote'): string {
  return html.replace(
    mediaTag,
    (_tag, name: string, attributes: string) =>
      `<${name}${attributes.replace(
        addressAttribute,
        (_attribute, kind: string, value: string) =>
          ` ${kind}="${escapeAttribute(kind === 'srcset' ? turnedSrcset(unescaped(value), reason) : turned(unescaped(value), reason))}"`,
      )}>`,
  )
}

/** What stands in the place of something that says nothing of itself. */
export interface LeftOutWords {
  readonly image: string
  readonly video: string
  readonly audio: string
}

/** The same HTML without anything remote: an image becomes its text, a sound or film a word. `leftOut` counts them. */
export function withoutRemoteMedia(
  html: string,
  words: LeftOutWords,
): { readonly html: string; readonly leftOut: number } {
  let leftOut = 0
  const images = html.replace(/<source\b[^<>]*>/g, '').replace(/<img\b([^<>]*)>/g, (tag, attributes: string) => {
    const source = attributeOf(attributes, 'src')
    if (source?.startsWith('data:')) return tag.replace(/\ssrcset="[^"]*"/, '')
    leftOut += 1
    return `<span class="left-out">${escapeText(attributeOf(attributes, 'alt')?.trim() || words.image)}</span>`
  })
  const players = images
    .replace(/<(video|audio)\b[^<>]*>/g, (_tag, name: string) => {
      leftOut += 1
      return `<span class="left-out">${escapeText(name === 'video' ? words.video : words.audio)}</span><span hidden>`
    })
    .replace(/<\/(?:video|audio)>/g, '</span>')
  return { html: players, leftOut }
}

function turned(url: string, reason: MediaReason): string {
  return /^https?:/i.test(url) ? mediaUrl(url, reason) : url
}

function turnedSrcset(text: string, reason: MediaReason): string {
  // Every address is absolute already, so the base is never used.
  const candidates = parseSrcset(text, 'https://base.invalid/')
  return writeSrcset(candidates.map((candidate) => ({ ...candidate, url: turned(candidate.url, reason) })))
}

function attributeOf(attributes: string, name: string): string | null {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1]
  return value === undefined ? null : unescaped(value)
}

function unescaped(value: string): string {
  return value.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}
