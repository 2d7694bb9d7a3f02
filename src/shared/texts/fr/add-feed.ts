import type { AddFeedTexts } from '../en/add-feed'
import type { Formats } from '../formats/formats'

export const addFeedTexts = ({ plural }: Formats): AddFeedTexts => ({
  title: 'Ajouter un flux',
  address: 'Adresse',
  placeholder: 'example.org, ou l’adresse d’un flux',
  addressHint: 'L’adresse d’un site suffit\u202f: Courant cherche ses flux.',
  find: 'Chercher',
  stop: 'Arrêter',
  finding: (address) => `Recherche de flux à l’adresse ${address}…`,
  promise: 'Vous voyez ce que contient un flux avant de le suivre.',
  alreadyFollowed: (feed) => `Vous suivez déjà «\u202f${feed}\u202f».`,
  alreadyFollowedIt: 'Vous le suivez déjà.',
  otherFeeds: 'Autres flux',
  feedsOfPage: 'Flux de la page',
  lookingAtIt: 'Lecture en cours…',
  showIt: 'L’afficher',
  subscribe: 'S’abonner',
  subscribing: 'Abonnement…',
  whichOne: (host, feeds) => `${host} a ${plural(feeds, '# flux', '# flux')}. Lequel\u202f?`,
  untitled: 'Flux sans titre',
  preview: 'Aperçu',
  articleCount: (count) => plural(count, '# article', '# articles', '# d’articles'),
  noArticles: 'Le flux n’a pas encore d’articles\u202f; ils arriveront quand il en aura.',
})
