/** The map of keys: what each does, and what is printed on the caps. */
export const keysTexts = () => ({
  title: 'Keys',
  or: 'or',
  arrows:
    'The arrow keys move within the feeds and the articles, left and right between them. In the feeds, Alt with an arrow key moves a feed or a folder, F2 renames it, and the apostrophe followed by letters finds a row by its name.',
  groups: { moving: 'Moving', articles: 'Articles', feeds: 'Feeds', window: 'Window' },
  caps: { space: 'Space', shift: 'Shift', escape: 'Esc' },
  what: {
    'next-article': 'Next article',
    'previous-article': 'Previous article',
    'next-unread': 'Next unread article',
    'read-on': 'Read on: scroll the article, then the next unread',
    'next-feed': 'Next feed',
    'previous-feed': 'Previous feed',
    'go-all': 'Go to all articles',
    'go-today': 'Go to today',
    'new-folder': 'New folder',
    'import-feeds': 'Import feeds',
    'export-feeds': 'Export feeds',
    'go-unread': 'Go to unread',
    'go-starred': 'Go to starred',
    search: 'Search articles',
    'toggle-read': 'Mark as read or unread',
    'toggle-starred': 'Star or unstar',
    'open-in-browser': 'Open in the browser',
    'mark-all-read': 'Mark all as read',
    'larger-text': 'Larger text',
    'smaller-text': 'Smaller text',
    'add-feed': 'Add a feed',
    refresh: 'Refresh all feeds',
    settings: 'Settings',
    responsiveness: 'Responsiveness',
    'show-keys': 'Show the keys',
    close: 'Close what is open, or leave the article',
  },
})

export type KeysTexts = ReturnType<typeof keysTexts>
