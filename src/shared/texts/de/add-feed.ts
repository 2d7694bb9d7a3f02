import type { AddFeedTexts } from '../en/add-feed'
import type { Formats } from '../formats/formats'

export const addFeedTexts = ({ number, plural }: Formats): AddFeedTexts => ({
  title: 'Feed hinzufügen',
  address: 'Adresse',
  placeholder: 'example.org oder die Adresse eines Feeds',
  addressHint: 'Die Adresse einer Website genügt: Courant sucht ihre Feeds.',
  find: 'Suchen',
  stop: 'Anhalten',
  finding: (address) => `Suche nach Feeds unter ${address} …`,
  promise: 'Sie sehen, was in einem Feed steht, bevor Sie ihm folgen.',
  alreadyFollowed: (feed) => `„${feed}“ ist schon abonniert.`,
  alreadyFollowedIt: 'Ist schon abonniert.',
  otherFeeds: 'Andere Feeds',
  feedsOfPage: 'Feeds der Seite',
  lookingAtIt: 'Wird angesehen …',
  showIt: 'Anzeigen',
  subscribe: 'Abonnieren',
  subscribing: 'Wird abonniert …',
  whichOne: (host, feeds) => `${host} hat ${plural(feeds, '# Feed', '# Feeds')}. Welchen?`,
  untitled: 'Feed ohne Titel',
  preview: 'Vorschau',
  articleCount: (count) => `${number(count)} Artikel`,
  noArticles: 'Der Feed hat noch keine Artikel; sie kommen, sobald er welche hat.',
})
