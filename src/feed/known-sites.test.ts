import fc from 'fast-check'
import { expect, test } from 'vitest'
import { knownFeedAddresses } from './known-sites'

const youtube = 'https://www.youtube.com/feeds/videos.xml'
const channel = 'UC1234567890123456789012'

test.each([
  [`https://www.youtube.com/channel/${channel}/videos`, [`${youtube}?channel_id=${channel}`]],
  ['https://m.youtube.com/user/somebody', [`${youtube}?user=somebody`]],
  ['https://youtube.com/playlist?list=PL0123456789abc', [`${youtube}?playlist_id=PL0123456789abc`]],
  [
    'https://github.com/owner/name.git',
    ['releases', 'commits', 'tags'].map((kind) => `https://github.com/owner/name/${kind}.atom`),
  ],
  ['https://github.com/owner/name/releases', ['https://github.com/owner/name/releases.atom']],
  ['https://github.com/owner/name/commits/main', ['https://github.com/owner/name/commits/main.atom']],
  [
    'https://github.com/owner/name/issues/7',
    ['releases', 'commits', 'tags'].map((kind) => `https://github.com/owner/name/${kind}.atom`),
  ],
  ['https://github.com/owner', ['https://github.com/owner.atom']],
  ['https://old.reddit.com/r/linux/top/', ['https://www.reddit.com/r/linux/top/.rss']],
  ['https://reddit.com/u/somebody', ['https://www.reddit.com/user/somebody/.rss']],
  ['https://social.example/@ann', ['https://social.example/@ann.rss']],
  ['https://bsky.app/profile/ann.example/post/1', ['https://bsky.app/profile/ann.example/rss']],
  ['https://medium.com/@ann', ['https://medium.com/feed/@ann']],
  ['https://medium.com/some-paper/an-article', ['https://medium.com/feed/some-paper']],
  ['https://ann.medium.com/', ['https://ann.medium.com/feed']],
  ['https://ann.substack.com/p/post', ['https://ann.substack.com/feed']],
  ['https://ann.wordpress.com/2020/', ['https://ann.wordpress.com/feed/']],
  ['https://ann.blogspot.co.uk/', ['https://ann.blogspot.co.uk/feeds/posts/default']],
  ['https://stackoverflow.com/questions/tagged/c%2b%2b', ['https://stackoverflow.com/feeds/tag/c%2b%2b']],
  ['https://tex.stackexchange.com/questions/12/how', ['https://tex.stackexchange.com/feeds/question/12']],
  ['https://superuser.com/users/5/ann', ['https://superuser.com/feeds/user/5']],
])('the feeds of %s follow from its address', (url, expected) => {
  expect(knownFeedAddresses(url).map((candidate) => candidate.url)).toEqual(expected)
})

test.each([
  'https://www.youtube.com/@handle',
  'https://www.youtube.com/watch?v=abc&list=PL0123456789abc',
  'https://github.com/',
  'https://github.com/features/actions',
  'https://github.com/owner/name/releases.atom',
  'https://www.reddit.com/r/linux/.rss',
  'https://social.example/@ann@other.example',
  'https://social.example/@ann/1234',
  'https://www.tiktok.com/@ann',
  'https://medium.com/',
  'https://bsky.app/',
  'https://example.org/blog',
  'https://github.com.example/owner/name',
  'mailto:ann@example.org',
  'no address',
])('of %s nothing is guessed', (url) => {
  expect(knownFeedAddresses(url)).toEqual([])
})

test('any address gives addresses of the web, or none', () => {
  fc.assert(
    fc.property(
      fc.webUrl({ withQueryParameters: true }),
      fc.constantFrom('youtube.com', 'github.com', 'medium.com', 'stackoverflow.com'),
      (url, host) => {
        const moved = new URL(url)
        moved.hostname = host
        for (const candidate of knownFeedAddresses(moved.href)) expect(URL.canParse(candidate.url)).toBe(true)
      },
    ),
  )
})
