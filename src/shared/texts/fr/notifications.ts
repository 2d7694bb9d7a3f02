import type { NotificationsTexts } from '../en/notifications'
import type { Formats } from '../formats/formats'

export const notificationsTexts = ({ plural }: Formats): NotificationsTexts => ({
  newInFeed: (feed, articles) =>
    `${feed}\u202f: ${plural(articles, '# nouvel article', '# nouveaux articles', '# de nouveaux articles')}`,
  newInFeeds: (articles, feeds) =>
    plural(articles, '# nouvel article', '# nouveaux articles', '# de nouveaux articles') +
    plural(feeds, ' dans # flux', ' dans # flux', ' dans # de flux'),
  more: (count) => plural(count, 'et # autre', 'et # autres'),
  aFeed: 'Un flux',
  down: (feed) => `${feed} est injoignable`,
  downHint: 'Courant continue d’essayer, de moins en moins souvent.',
  back: (feed) => `${feed} fonctionne à nouveau`,
  backHint: 'Les nouveaux articles arrivent comme avant.',
  gone: (feed) => `${feed} n’existe plus`,
  goneHint: 'Son site dit qu’il a été supprimé pour de bon. Il n’est plus interrogé.',
  manyTurned: (turned) => {
    const parts = [
      turned.down > 0 ? plural(turned.down, '# injoignable', '# injoignables') : null,
      turned.gone > 0 ? plural(turned.gone, '# supprimé', '# supprimés') : null,
      turned.back > 0 ? plural(turned.back, '# à nouveau en marche', '# à nouveau en marche') : null,
    ].filter((part) => part !== null)
    const all = turned.down + turned.gone + turned.back
    return `${plural(all, '# flux a changé', '# flux ont changé')}\u202f: ${parts.join(', ')}`
  },
})
