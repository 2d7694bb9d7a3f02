import type { Formats } from '../formats/formats'

/** How the timeline lists articles, and what is done with several of them. */
export const listTexts = ({ plural }: Formats) => ({
  listOptions: 'List options',
  layout: 'Layout',
  layouts: { compact: 'Compact', comfortable: 'Comfortable', cards: 'Cards' },
  order: 'Order',
  newestFirst: 'Newest first',
  oldestFirst: 'Oldest first',
  show: 'Show',
  unreadOnly: 'Unread only',
  groupByDay: 'Group by day',
  markScrolled: 'Mark what is scrolled past as read',
  today: 'Today',
  yesterday: 'Yesterday',
  markAsRead: 'Mark as read',
  olderThanDay: 'Older than a day',
  olderThanWeek: 'Older than a week',
  aboveOpen: 'Above the open article',
  belowOpen: 'Below the open article',
  picked: {
    name: 'Chosen articles',
    count: (count: number) => plural(count, '# chosen', '# chosen'),
    clear: 'Clear the choice',
  },
  row: {
    open: 'Open',
    markAbove: 'Mark above as read',
    markBelow: 'Mark below as read',
    goToFeed: 'Go to the feed',
  },
})

export type ListTexts = ReturnType<typeof listTexts>
