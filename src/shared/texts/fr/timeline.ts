import type { TimelineTexts } from '../en/timeline'
import type { Formats } from '../formats/formats'

export const timelineTexts = ({ plural }: Formats): TimelineTexts => ({
  timeline: 'Liste des articles',
  articles: 'Articles',
  unreadCount: (count) => plural(count, '# non lu', '# non lus', '# de non lus'),
  articleCount: (count) => plural(count, '# article', '# articles', '# d’articles'),
  markAllRead: 'Tout marquer comme lu',
  manyNew: 'Beaucoup de nouveaux articles – afficher',
  newAbove: (count) => plural(count, '# nouveau plus haut', '# nouveaux plus haut'),
  newBelow: (count) => plural(count, '# nouveau plus bas', '# nouveaux plus bas'),
  describeRow: (row) => [row.read ? 'Lu' : 'Non lu', ...(row.starred ? ['favori'] : []), row.feed, row.time].join(', '),
  search: {
    articles: 'Rechercher des articles',
    close: 'Fermer la recherche',
    where: 'Où rechercher',
    inThisFeed: 'Dans ce flux',
    everywhere: 'Partout',
    found: (count, isExact, isIndexing) => {
      const found = isExact
        ? plural(count, '# article', '# articles', '# d’articles')
        : plural(count, 'Plus de # article', 'Plus de # articles', 'Plus de # d’articles')
      return isIndexing ? `${found} pour l’instant\u202f: l’indexation continue` : found
    },
  },
  empty: {
    nothingFound: (words) => `Rien trouvé pour «\u202f${words}\u202f»`,
    nothingFoundHint:
      'Tous les mots doivent figurer dans le titre ou le texte. Le dernier peut n’être qu’un début de mot.',
    caughtUp: 'Tout est lu',
    caughtUpHint: 'Il n’y a rien de non lu. Les nouveaux articles apparaissent ici dès leur arrivée.',
    noneStarred: 'Pas encore de favoris',
    noneStarredHint: (key) => ['Appuyez sur ', key, ' devant un article pour le garder ici.'],
    noArticles: 'Pas encore d’articles',
    noArticlesHint: 'Ils apparaîtront ici quand le flux en aura.',
  },
})
