import type { Formats } from '../formats/formats'

/** The icon in the tray and its menu. */
export const trayTexts = ({ plural }: Formats) => ({
  unread: (count: number) => (count === 0 ? 'Nothing unread' : plural(count, '# unread article', '# unread articles')),
  show: 'Show Courant',
  next: 'Next unread article',
  refresh: 'Refresh all',
  pause: 'Pause',
  quit: 'Quit',
  closedTitle: 'Courant goes on in the tray',
  closedBody:
    'It still looks for new articles. To end it, choose Quit in the menu of its icon; the settings say whether closing the window ends it.',
})

export type TrayTexts = ReturnType<typeof trayTexts>
