import type { StarterList } from './starter-list'

/** Feeds in Italian. */
export const italianStarters: StarterList = {
  news: [
    {
      title: 'Il Post',
      site: 'https://www.ilpost.it/',
      url: 'https://www.ilpost.it/feed/',
      about: 'Le notizie spiegate bene.',
    },
    {
      title: 'ANSA',
      site: 'https://www.ansa.it/',
      url: 'https://www.ansa.it/sito/ansait_rss.xml',
      about: 'Le notizie dell’agenzia.',
    },
  ],
  technology: [
    {
      title: 'Wired Italia',
      site: 'https://www.wired.it/',
      url: 'https://www.wired.it/feed/rss',
      about: 'Tecnologia, scienza e società.',
    },
  ],
}
