import type { Formats } from '../formats/formats'

/** The right pane: the open article. */
export const articleTexts = ({ plural }: Formats) => ({
  article: 'Article',
  articleText: 'Article text',
  files: 'Files',
  star: 'Star',
  unstar: 'Unstar',
  markRead: 'Mark as read',
  markUnread: 'Mark as unread',
  openInBrowser: 'Open in browser',
  nextUnread: 'Next unread',
  /** When an article that has no date of its own was found. */
  foundAt: (time: string) => `Found ${time}`,
  noneSelected: 'No article selected',
  noneSelectedHint: <T>(key: T): readonly (string | T)[] => [
    'Choose one from the list, or press ',
    key,
    ' for the next unread.',
  ],
  cannotBeShown: 'This article cannot be shown',
  isGone: 'This article is not there any more.',
  readingTime: (minutes: number) => plural(minutes, '# minute to read', '# minutes to read'),
  text: {
    title: 'Text',
    size: 'Size',
    pixels: (pixels: number) => `${pixels} px`,
    larger: 'Larger text',
    smaller: 'Smaller text',
    measure: 'Line length',
    measures: { narrow: 'Short', medium: 'Medium', wide: 'Long', full: 'As wide as the pane' },
    leading: 'Line height',
    leadings: { tight: 'Tight', normal: 'Normal', loose: 'Loose' },
    typeface: 'Typeface',
    typefaces: { serif: 'Serif', book: 'Book', sans: 'Sans serif', humanist: 'Humanist', mono: 'Monospace' },
    justified: 'Justified',
    theme: 'Theme',
  },
})

export type ArticleTexts = ReturnType<typeof articleTexts>
