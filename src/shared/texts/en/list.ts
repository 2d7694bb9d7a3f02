/** How the timeline lists articles, and what is done with several of them. */
export const listTexts = () => ({
  listOptions: 'List options',
  layout: 'Layout',
  layouts: { compact: 'Compact', comfortable: 'Comfortable', cards: 'Cards' },
  order: 'Order',
  newestFirst: 'Newest first',
  oldestFirst: 'Oldest first',
  show: 'Show',
  unreadOnly: 'Unread only',
  groupByDay: 'Group by day',
  today: 'Today',
  yesterday: 'Yesterday',
})

export type ListTexts = ReturnType<typeof listTexts>
