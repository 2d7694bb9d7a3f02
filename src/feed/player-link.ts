import { resolveWebUrl } from './resolve-url'

/** What is played at a page. */
export interface Player {
  /** The site's own name. */
  readonly site: string
  readonly kind: 'video' | 'audio'
  /** The address of a still picture of it, where the site's rule for them is known. */
  readonly still: string | null
}

/** The class of the links that stand for players; the only one that an article may have. */
export const playerClass = 'player'

export interface PlayerLink {
  readonly url: string
  readonly label: string
}

/** Players that can only be framed, and the page where the same can be seen or heard; `$1` is what the first group found. */
const pages: readonly (readonly [RegExp, string])[] = [
  [
    /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/(?:videoseries)?\?(?:.*&)?list=([\w-]{5,60}).*$/,
    'https://www.youtube.com/playlist?list=$1',
  ],
  [
    /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/live_stream\?(?:.*&)?channel=([\w-]{5,60}).*$/,
    'https://www.youtube.com/channel/$1/live',
  ],
  [
    /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]{11})(?:[?#].*)?$/,
    'https://www.youtube.com/watch?v=$1',
  ],
  [/^https?:\/\/player\.vimeo\.com\/video\/(\d{3,12})(?:[?#/].*)?$/, 'https://vimeo.com/$1'],
  [
    /^https?:\/\/(?:www\.|geo\.)?dailymotion\.com\/(?:embed\/video\/|player[\w./]{0,40}\?(?:.*&)?video=)(\w{3,20})(?:[?#&].*)?$/,
    'https://www.dailymotion.com/video/$1',
  ],
  [
    /^https?:\/\/open\.spotify\.com\/embed(?:-podcast)?\/([a-z]{3,10}\/\w{5,30})(?:[?#].*)?$/,
    'https://open.spotify.com/$1',
  ],
  [/^https?:\/\/embed\.podcasts\.apple\.com\/([\w/%.-]{5,300})(?:[?#].*)?$/, 'https://podcasts.apple.com/$1'],
  [/^https?:\/\/player\.twitch\.tv\/\?(?:.*&)?video=v?(\d{5,15})(?:&.*)?$/, 'https://www.twitch.tv/videos/$1'],
  [/^https?:\/\/embed\.ted\.com\/talks\/([\w/]{3,200})(?:[?#].*)?$/, 'https://www.ted.com/talks/$1'],
  [/^(https?:\/\/[^/?#]+)\/videos\/embed\/([\w-]{20,36})(?:[?#].*)?$/, '$1/videos/watch/$2'],
]

/** The page of a player, by its address; the first group is what a still is named for. */
const players: readonly (readonly [RegExp, site: string, kind: Player['kind'], still?: (id: string) => string])[] = [
  [
    /^https?:\/\/(?:(?:www\.|m\.)?youtube\.com\/(?:watch\?(?:[^#]*&)?v=|shorts\/|live\/)|youtu\.be\/)([\w-]{11})(?![\w-])/,
    'YouTube',
    'video',
    (id) => `https://i.ytimg.com/vi/${id}/hqdefault.jpg`,
  ],
  [/^https?:\/\/www\.youtube\.com\/(?:playlist\?list=|channel\/[\w-]+\/live$)/, 'YouTube', 'video'],
  [/^https?:\/\/(?:www\.)?vimeo\.com\/\d/, 'Vimeo', 'video'],
  [/^https?:\/\/www\.dailymotion\.com\/video\/\w/, 'Dailymotion', 'video'],
  [/^https?:\/\/www\.twitch\.tv\/videos\/\d/, 'Twitch', 'video'],
  [/^https?:\/\/www\.ted\.com\/talks\/\w/, 'TED', 'video'],
  [/^https?:\/\/[^/?#]+\/videos\/watch\/[\w-]{20,36}$/, 'PeerTube', 'video'],
  [/^https?:\/\/open\.spotify\.com\/[a-z]+\/\w/, 'Spotify', 'audio'],
  [/^https?:\/\/podcasts\.apple\.com\/\w/, 'Apple Podcasts', 'audio'],
  [/^https?:\/\/(?:w\.)?soundcloud\.com\/(?:player\/\?|[\w-]+\/[\w-])/, 'SoundCloud', 'audio'],
  [/^https?:\/\/bandcamp\.com\/EmbeddedPlayer\//, 'Bandcamp', 'audio'],
]

/** What is played at an address; null for one that is no page of a player. */
export function playerOf(url: string): Player | null {
  for (const [pattern, site, kind, still] of players) {
    const found = pattern.exec(url)
    if (found !== null) return { site, kind, still: still === undefined ? null : still(found[1] ?? '') }
  }
  return null
}

/** The link that stands for a frame: nothing of another site runs inside an article. Null when the frame leads nowhere. */
export function playerLink(attributes: Readonly<Record<string, string>>, base: string): PlayerLink | null {
  const address = attributes.src?.trim() || attributes['data-src']
  const source = resolveWebUrl(address, base)
  if (source === null) return null
  const url = pageOf(source)
  return { url, label: attributes.title?.trim().slice(0, 200) || shortAddress(url) }
}

/** What a link is called that has no name of its own. */
export function shortAddress(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/, '').slice(0, 80)
}

function pageOf(source: string): string {
  const page = pages.find(([pattern]) => pattern.test(source))
  return page === undefined ? source : source.replace(...page)
}
