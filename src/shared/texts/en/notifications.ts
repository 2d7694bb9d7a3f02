import type { Formats } from '../formats/formats'

/** The system's notifications. */
export const notificationsTexts = ({ number, plural }: Formats) => ({
  newInFeed: (feed: string, articles: number) => `${feed}: ${plural(articles, '# new article', '# new articles')}`,
  newInFeeds: (articles: number, feeds: number) =>
    plural(articles, '# new article', '# new articles') + plural(feeds, ' in # feed', ' in # feeds'),
  more: (count: number) => plural(count, 'and # more', 'and # more'),
  aFeed: 'A feed',
  down: (feed: string) => `${feed} cannot be reached`,
  downHint: 'Courant keeps trying, less and less often.',
  back: (feed: string) => `${feed} is working again`,
  backHint: 'New articles arrive as before.',
  gone: (feed: string) => `${feed} is gone`,
  goneHint: 'Its site says that it was removed for good. It is not polled any more.',
  manyTurned: (turned: { readonly down: number; readonly gone: number; readonly back: number }) => {
    const parts = [
      turned.down > 0 ? `${number(turned.down)} cannot be reached` : null,
      turned.gone > 0 ? `${number(turned.gone)} gone for good` : null,
      turned.back > 0 ? `${number(turned.back)} working again` : null,
    ].filter((part) => part !== null)
    return `${plural(turned.down + turned.gone + turned.back, '# feed changed', '# feeds changed')}: ${parts.join(', ')}`
  },
})

export type NotificationsTexts = ReturnType<typeof notificationsTexts>
