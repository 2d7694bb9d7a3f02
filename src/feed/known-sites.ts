import type { FeedCandidate } from '../shared/poller-contract'

/** The path of an address in its parts, and what is asked for behind it. */
interface Place {
  readonly host: string
  readonly origin: string
  readonly parts: readonly string[]
  readonly query: URLSearchParams
}

type Site = (place: Place) => readonly FeedCandidate[]

/**
 * The feeds of a page whose site gives every page of its kind a feed at an address that follows from the page's own; empty for all others, and
 * for an address that looks like a feed's already. Nothing is guessed: a name's page at a site that hides its feed behind the name (a YouTube handle) has to be fetched and names it itself.
 */
export function knownFeedAddresses(url: string): FeedCandidate[] {
  const place = placeOf(url)
  if (place === null || looksLikeFeed(place)) return []
  for (const [hosts, site] of sites) if (hosts.test(place.host)) return [...site(place)]
  return [...fediverse(place)]
}

function placeOf(url: string): Place | null {
  if (!URL.canParse(url)) return null
  const { hostname, origin, pathname, protocol, searchParams } = new URL(url)
  if (protocol !== 'http:' && protocol !== 'https:') return null
  const parts = pathname.split('/').filter((part) => part !== '')
  return { host: hostname.replace(/^(?:www|m|mobile|old|new)\./, ''), origin, parts, query: searchParams }
}

function looksLikeFeed({ parts }: Place): boolean {
  return /\.(?:atom|rss|xml|rdf|json)$|^(?:\.?rss|atom|feeds?)$/i.test(parts.at(-1) ?? '') || parts[0] === 'feeds'
}

function feed(url: string, title: string | null = null): FeedCandidate {
  return { url, title }
}

const sites: readonly (readonly [RegExp, Site])[] = [
  [/^(?:youtube\.com|youtube-nocookie\.com)$/, youtube],
  [/^github\.com$/, github],
  [/^reddit\.com$/, reddit],
  [/^bsky\.app$/, bluesky],
  [/(?:^|\.)medium\.com$/, medium],
  [/^[^.]+\.substack\.com$/, ({ origin }) => [feed(`${origin}/feed`)]],
  [/^[^.]+\.wordpress\.com$/, ({ origin }) => [feed(`${origin}/feed/`)]],
  [/^[^.]+\.blogspot\.[a-z.]{2,6}$/, ({ origin }) => [feed(`${origin}/feeds/posts/default`)]],
  [/^[^.]+\.tumblr\.com$/, ({ origin }) => [feed(`${origin}/rss`)]],
  [
    /^(?:stackoverflow\.com|superuser\.com|serverfault\.com|askubuntu\.com|mathoverflow\.net|(?:[^.]+\.)+stackexchange\.com)$/,
    stackExchange,
  ],
  // Their pages have the shape of Mastodon's, and no feed.
  [/^(?:tiktok\.com|threads\.(?:net|com)|instagram\.com|x\.com|twitter\.com|substack\.com|flipboard\.com)$/, () => []],
]

function youtube({ parts, query }: Place): FeedCandidate[] {
  const [kind, name = ''] = parts
  const videos = 'https://www.youtube.com/feeds/videos.xml'
  if (kind === 'channel' && /^UC[\w-]{22}$/.test(name)) return [feed(`${videos}?channel_id=${name}`)]
  if (kind === 'user' && /^[\w-]{1,60}$/.test(name)) return [feed(`${videos}?user=${name}`)]
  const list = query.get('list') ?? ''
  return kind === 'playlist' && /^[\w-]{10,60}$/.test(list) ? [feed(`${videos}?playlist_id=${list}`)] : []
}

const githubOwn: ReadonlySet<string> = new Set(
  (
    'about apps collections contact customer-stories dashboard enterprise events explore features issues join login logout marketplace new ' +
    'notifications orgs organizations pricing pulls readme search security settings signup site sponsors stars team topics trending'
  ).split(' '),
)

function github({ parts }: Place): FeedCandidate[] {
  const [owner = '', repository, kind, ...rest] = parts
  if (!/^[a-z\d-]{1,39}$/i.test(owner) || githubOwn.has(owner.toLowerCase())) return []
  if (repository === undefined) return [feed(`https://github.com/${owner}.atom`, owner)]
  const name = `${owner}/${repository.replace(/\.git$/, '')}`
  const base = `https://github.com/${name}`
  const all = {
    releases: feed(`${base}/releases.atom`, `${name}: releases`),
    commits: feed(
      `${base}/commits${kind === 'commits' ? rest.map((part) => `/${part}`).join('') : ''}.atom`,
      `${name}: commits`,
    ),
    tags: feed(`${base}/tags.atom`, `${name}: tags`),
  }
  if (kind === 'releases' || kind === 'commits' || kind === 'tags') return [all[kind]]
  return [all.releases, all.commits, all.tags]
}

function reddit({ parts }: Place): FeedCandidate[] {
  const [kind, name] = parts
  if (kind === undefined) return [feed('https://www.reddit.com/.rss')]
  if (!['r', 'u', 'user'].includes(kind) || name === undefined) return []
  const path = [kind === 'u' ? 'user' : kind, ...parts.slice(1)].join('/')
  return [feed(`https://www.reddit.com/${path}/.rss`, `${kind === 'r' ? 'r' : 'u'}/${name}`)]
}

function bluesky({ parts }: Place): FeedCandidate[] {
  const [kind, name] = parts
  return kind === 'profile' && name !== undefined ? [feed(`https://bsky.app/profile/${name}/rss`, `@${name}`)] : []
}

function medium({ host, origin, parts }: Place): FeedCandidate[] {
  if (host !== 'medium.com') return [feed(`${origin}/feed`)]
  const [name] = parts
  const isOwn = name === undefined || /^(?:m|p|tag|search|about|me|membership|creators|policy)$/.test(name)
  return isOwn ? [] : [feed(`https://medium.com/feed/${name}`, name)]
}

function stackExchange({ origin, parts }: Place): FeedCandidate[] {
  const [kind, first, second] = parts
  if (kind === undefined || (kind === 'questions' && first === undefined)) return [feed(`${origin}/feeds`)]
  const isNumber = /^\d{1,12}$/.test(first ?? '')
  if (kind === 'questions' && first === 'tagged' && second !== undefined) {
    return [feed(`${origin}/feeds/tag/${second}`, second)]
  }
  if (kind === 'questions' && isNumber) return [feed(`${origin}/feeds/question/${first}`)]
  return kind === 'users' && isNumber ? [feed(`${origin}/feeds/user/${first}`)] : []
}

/** Mastodon and its relatives show a person at `/@name`, and what they post at `/@name.rss`; a name with a host is a person of elsewhere. */
function fediverse({ host, origin, parts }: Place): FeedCandidate[] {
  const [name = ''] = parts
  if (parts.length !== 1 || !/^@[\w.-]{1,60}$/.test(name)) return []
  return [feed(`${origin}/${name}.rss`, `${name}@${host}`)]
}
