import type { WelcomeTexts } from '../../shared/texts/en/welcome'
/** Well-known feeds to begin with. Nothing is asked of their servers until a person chooses one. */
export const starterFeeds: readonly {
  readonly title: string
  readonly about: keyof WelcomeTexts['starters']
  readonly url: string
}[] = [
  { title: 'BBC News', about: 'world', url: 'https://feeds.bbci.co.uk/news/world/rss.xml' },
  { title: 'Quanta Magazine', about: 'science', url: 'https://www.quantamagazine.org/feed/' },
  { title: 'LWN.net', about: 'linux', url: 'https://lwn.net/headlines/rss' },
  { title: 'xkcd', about: 'comic', url: 'https://xkcd.com/atom.xml' },
]
