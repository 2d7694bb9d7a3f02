import type { Formats } from '../formats/formats'

/** The short notices at the foot of the window. */
export const noticesTexts = ({ plural }: Formats) => ({
  notices: 'Notices',
  articleSaved: (name: string) => `The article is in “${name}”.`,
  addressCopied: 'Address copied.',
  textCopied: 'Text copied.',
  figuresCopied: 'Figures copied.',
  askingSaved: 'Saved. The feed is looked at anew.',
  nowFollowed: (feed: string) => `You now follow “${feed}”.`,
  alreadyFollowed: (feed: string) => `You already follow “${feed}”.`,
  unsubscribed: (feed: string) => `Unsubscribed from “${feed}”.`,
  nothingUnreadHere: 'Nothing unread here.',
  noMoreUnread: 'No more unread articles.',
  goesOnIn: (feed: string) => `Going on in “${feed}”.`,
  noPage: 'This article has no page of its own.',
  leaveSearchFirst: 'Leave the search to mark all as read.',
  marked: (count: number, isCancelled: boolean) => {
    if (isCancelled) {
      return plural(count, 'Marked # article as read, then stopped.', 'Marked # articles as read, then stopped.')
    }
    return count === 0
      ? 'Nothing was unread.'
      : plural(count, 'Marked # article as read.', 'Marked # articles as read.')
  },
  unmarked: (count: number, isCancelled: boolean) =>
    isCancelled
      ? plural(count, '# article unread again, then stopped.', '# articles unread again, then stopped.')
      : plural(count, '# article unread again.', '# articles unread again.'),
  /** What was said of several articles at once. */
  changed: {
    read: (count: number) => plural(count, 'Marked # article as read.', 'Marked # articles as read.'),
    unread: (count: number) => plural(count, 'Marked # article as unread.', 'Marked # articles as unread.'),
    starred: (count: number) => plural(count, 'Starred # article.', 'Starred # articles.'),
    unstarred: (count: number) => plural(count, 'Unstarred # article.', 'Unstarred # articles.'),
  },
  nothingChanged: 'Nothing had to be changed.',
  changeStopped: (done: string) => `${done} Then it stopped.`,
  takenBack: (count: number) => plural(count, '# article is as it was.', '# articles are as they were.'),
  feedMoved: (feed: string, host: string) =>
    `“${feed}” has moved for good, to ${host}. It is looked at there from now on.`,
  feedMerged: (feed: string, into: string) =>
    `“${feed}” has moved to where “${into}” is. They are one feed now; what you read and starred is kept.`,
  feedEnded: (feed: string) => `“${feed}” has ended for good, says its site. Its articles stay.`,
  feedsChanged: (count: number) => plural(count, '# feed has moved or ended.', '# feeds have moved or ended.'),
  showFeed: 'Show it',
  noAnswer: 'The app did not answer. Please try again.',
})

export type NoticesTexts = ReturnType<typeof noticesTexts>
