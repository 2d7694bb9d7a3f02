import { resolveWebUrl } from './resolve-url'

export interface PlayerLink {
  readonly url: string
  readonly label: string
}

/** Players that can only be framed, and the page where the same can be seen. */
const pages: readonly (readonly [RegExp, string])[] = [
  [
    /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]{5,20})(?:[?#]|$)/,
    'https://www.youtube.com/watch?v=',
  ],
  [/^https?:\/\/player\.vimeo\.com\/video\/(\d{3,12})(?:[?#/]|$)/, 'https://vimeo.com/'],
  [/^https?:\/\/(?:www\.)?dailymotion\.com\/embed\/video\/(\w{3,20})(?:[?#]|$)/, 'https://www.dailymotion.com/video/'],
  [/^https?:\/\/open\.spotify\.com\/embed\/([a-z]{3,10}\/\w{5,30})(?:[?#]|$)/, 'https://open.spotify.com/'],
]

/** The link that stands for a frame: nothing of another site runs inside an article. Null when the frame leads nowhere. */
export function playerLink(attributes: Readonly<Record<string, string>>, base: string): PlayerLink | null {
  const address = attributes.src?.trim() || attributes['data-src']
  const source = resolveWebUrl(address, base)
  if (source === null) return null
  const url = pageOf(source)
  const label = attributes.title?.trim().slice(0, 200) || url.replace(/^https?:\/\/(?:www\.)?/, '').slice(0, 80)
  return { url, label }
}

function pageOf(source: string): string {
  for (const [pattern, page] of pages) {
    const id = pattern.exec(source)?.[1]
    if (id !== undefined) return page + id
  }
  return source
}
