import type { TimelineTexts } from '../en/timeline'
import type { Formats } from '../formats/formats'

export const timelineTexts = ({ number, plural }: Formats): TimelineTexts => ({
  timeline: 'Artikelliste',
  articles: 'Artikel',
  unreadCount: (count) => `${number(count)} ungelesen`,
  articleCount: (count) => `${number(count)} Artikel`,
  markAllRead: 'Alle als gelesen markieren',
  manyNew: 'Viele neue Artikel – anzeigen',
  newAbove: (count) => plural(count, '# neuer weiter oben', '# neue weiter oben'),
  newBelow: (count) => plural(count, '# neuer weiter unten', '# neue weiter unten'),
  describeRow: (row) =>
    [row.read ? 'Gelesen' : 'Ungelesen', ...(row.starred ? ['mit Stern'] : []), row.feed, row.time].join(', '),
  search: {
    articles: 'Artikel suchen',
    close: 'Suche schließen',
    where: 'Wo gesucht wird',
    inThisFeed: 'In diesem Feed',
    everywhere: 'Überall',
    found: (count, isExact, isIndexing) => {
      const found = `${isExact ? '' : 'Mehr als '}${number(count)} Artikel`
      return isIndexing ? `${found} bisher: der Suchindex wächst noch` : found
    },
  },
  empty: {
    nothingFound: (words) => `Nichts gefunden zu „${words}“`,
    nothingFoundHint: 'Alle Wörter müssen im Titel oder im Text stehen. Vom letzten genügt der Anfang.',
    caughtUp: 'Alles gelesen',
    caughtUpHint: 'Es gibt nichts Ungelesenes. Neue Artikel erscheinen hier, sobald sie kommen.',
    noneStarred: 'Noch nichts mit Stern',
    noneStarredHint: (key) => ['Drücken Sie ', key, ' bei einem Artikel, um ihn hier aufzuheben.'],
    noArticles: 'Noch keine Artikel',
    noArticlesHint: 'Sie erscheinen hier, sobald der Feed welche hat.',
  },
})
