import type { ListTexts } from '../en/list'
import type { Formats } from '../formats/formats'

export const listTexts = ({ plural }: Formats): ListTexts => ({
  listOptions: 'Options de la liste',
  layout: 'Présentation',
  layouts: { compact: 'Compacte', comfortable: 'Avec aperçu', cards: 'Cartes' },
  order: 'Ordre',
  newestFirst: 'Du plus récent au plus ancien',
  oldestFirst: 'Du plus ancien au plus récent',
  show: 'Afficher',
  unreadOnly: 'Non lus seulement',
  groupByDay: 'Grouper par jour',
  markScrolled: 'Marquer comme lu ce qui défile',
  today: 'Aujourd’hui',
  yesterday: 'Hier',
  markAsRead: 'Marquer comme lus',
  olderThanDay: 'De plus d’un jour',
  olderThanWeek: 'De plus d’une semaine',
  aboveOpen: 'Au-dessus de l’article ouvert',
  belowOpen: 'Au-dessous de l’article ouvert',
  picked: {
    name: 'Articles choisis',
    count: (count) => plural(count, '# choisi', '# choisis', '# de choisis'),
    clear: 'Effacer le choix',
  },
  row: {
    open: 'Ouvrir',
    markAbove: 'Marquer ce qui précède comme lu',
    markBelow: 'Marquer ce qui suit comme lu',
    goToFeed: 'Aller au flux',
  },
})
