import type { NotificationsTexts } from '../en/notifications'
import type { Formats } from '../formats/formats'

export const notificationsTexts = ({ number, plural }: Formats): NotificationsTexts => ({
  newInFeed: (feed, articles) => `${feed}: ${plural(articles, '# neuer Artikel', '# neue Artikel')}`,
  newInFeeds: (articles, feeds) =>
    plural(articles, '# neuer Artikel', '# neue Artikel') + plural(feeds, ' in # Feed', ' in # Feeds'),
  more: (count) => plural(count, 'und # weiterer', 'und # weitere'),
  aFeed: 'Ein Feed',
  down: (feed) => `${feed} ist nicht erreichbar`,
  downHint: 'Courant versucht es weiter, immer seltener.',
  back: (feed) => `${feed} ist wieder da`,
  backHint: 'Neue Artikel kommen wie zuvor.',
  gone: (feed) => `${feed} ist eingestellt`,
  goneHint: 'Die Website sagt, dass er endgültig entfernt wurde. Er wird nicht mehr abgerufen.',
  manyTurned: (turned) => {
    const parts = [
      turned.down > 0 ? `${number(turned.down)} nicht erreichbar` : null,
      turned.gone > 0 ? `${number(turned.gone)} eingestellt` : null,
      turned.back > 0 ? `${number(turned.back)} wieder da` : null,
    ].filter((part) => part !== null)
    const all = turned.down + turned.gone + turned.back
    return `${plural(all, '# Feed hat sich geändert', '# Feeds haben sich geändert')}: ${parts.join(', ')}`
  },
})
