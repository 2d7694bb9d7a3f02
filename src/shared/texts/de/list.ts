import type { ListTexts } from '../en/list'
import type { Formats } from '../formats/formats'

export const listTexts = ({ plural }: Formats): ListTexts => ({
  listOptions: 'Anzeige der Liste',
  layout: 'Ansicht',
  layouts: { compact: 'Kompakt', comfortable: 'Mit Vorschau', cards: 'Karten' },
  order: 'Reihenfolge',
  newestFirst: 'Neueste zuerst',
  oldestFirst: 'Älteste zuerst',
  show: 'Zeigen',
  unreadOnly: 'Nur ungelesene',
  groupByDay: 'Nach Tagen gruppieren',
  markScrolled: 'Beim Scrollen als gelesen markieren',
  today: 'Heute',
  yesterday: 'Gestern',
  markAsRead: 'Als gelesen markieren',
  olderThanDay: 'Älter als ein Tag',
  olderThanWeek: 'Älter als eine Woche',
  aboveOpen: 'Über dem offenen Artikel',
  belowOpen: 'Unter dem offenen Artikel',
  picked: {
    name: 'Ausgewählte Artikel',
    count: (count) => plural(count, '# ausgewählt', '# ausgewählt'),
    clear: 'Auswahl aufheben',
  },
  row: {
    open: 'Öffnen',
    markAbove: 'Darüber als gelesen markieren',
    markBelow: 'Darunter als gelesen markieren',
    goToFeed: 'Zum Feed gehen',
  },
})
