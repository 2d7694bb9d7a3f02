import type { Formats } from '../formats/formats'

/** The left pane, a feed's menu, and the names of the views. */
export const sidebarTexts = ({ number, plural }: Formats) => ({
  feeds: 'Feeds',
  addFeed: 'Add feed',
  smart: { all: 'All', today: 'Today', unread: 'Unread', starred: 'Starred' },
  viewNames: { all: 'All articles', unread: 'Unread', starred: 'Starred', today: 'Today', folder: 'Folder' },
  /** A feed whose name is not known yet. */
  feed: 'Feed',
  /** After the number in a row. */
  unreadAfter: (count: number) => plural(count, 'unread', 'unread'),
  inAllAfter: 'in all',
  ended: 'ended',
  paused: 'paused',
  failing: (since: string | null) => (since === null ? 'failing' : `failing since ${since}`),
  hideFeeds: 'Hide feeds',
  showFeeds: 'Show feeds',
  widthOfFeeds: 'Width of the feeds',
  widthOfArticles: 'Width of the articles',
  refresh: 'Refresh',
  cancelRefresh: 'Cancel refresh',
  goOn: 'Go on looking for new articles',
  refreshing: 'Refreshing',
  keys: 'Keys',
  settings: 'Settings',
  round: {
    progress: (done: number, total: number) => `${number(done)} of ${number(total)}`,
    offline: 'Paused: offline',
    byHand: 'Paused',
    asleep: 'Paused: asleep',
    restarting: 'Restarting…',
    notStoring: 'Cannot store: is the disk full?',
    never: 'Not refreshed yet',
    justNow: 'Refreshed just now',
    at: (ago: string) => `Refreshed ${ago}`,
    announceDone: 'Feeds refreshed.',
    announceOffline: 'Offline. Refreshing waits.',
  },
  menu: {
    feedActions: 'Feed actions',
    refresh: 'Refresh',
    markAllRead: 'Mark all as read',
    notifyOff: 'Turn notifications off',
    notifyOn: 'Turn notifications on',
    copyAddress: 'Copy address',
    openSite: 'Open site',
    details: 'Details',
    unsubscribe: 'Unsubscribe',
  },
})

export type SidebarTexts = ReturnType<typeof sidebarTexts>
