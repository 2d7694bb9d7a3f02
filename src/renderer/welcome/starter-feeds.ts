/** Well-known feeds to begin with. Nothing is asked of their servers until a person chooses one. */
export const starterFeeds: readonly { readonly title: string; readonly about: string; readonly url: string }[] = [
  { title: 'BBC News', about: 'World news', url: 'https://feeds.bbci.co.uk/news/world/rss.xml' },
  { title: 'Quanta Magazine', about: 'Mathematics and science', url: 'https://www.quantamagazine.org/feed/' },
  { title: 'LWN.net', about: 'Linux and free software', url: 'https://lwn.net/headlines/rss' },
  { title: 'xkcd', about: 'A comic, three times a week', url: 'https://xkcd.com/atom.xml' },
]
