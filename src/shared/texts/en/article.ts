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
  fullText: {
    title: 'Full text',
    loading: 'Reading the whole article from its page …',
    nothing: 'No article could be found on this page. This is what the feed brings.',
    failed: (why: string) => `The full text could not be had: ${why}`,
  },
  pictures: {
    title: 'Images',
    rules: { settings: 'As in the settings', always: 'Always shown', never: 'Never shown' },
    show: 'Show images',
    kinds: { image: 'Image', video: 'Video', audio: 'Audio' },
  },
  menu: {
    title: 'More',
    open: 'Open in browser',
    copyLink: 'Copy link',
    share: 'Share by mail',
    openThisLink: 'Open this link',
    copyThisLink: 'Copy this link',
    openPicture: 'Open this picture in the browser',
    copyPicture: 'Copy the address of this picture',
    copyText: 'Copy the text',
    alwaysFull: 'Always show this feed in full',
    notAlwaysFull: 'No longer show this feed in full',
    alwaysPictures: 'Always show images of this feed',
    neverPictures: 'Never show images of this feed',
  },
})

export type ArticleTexts = ReturnType<typeof articleTexts>
