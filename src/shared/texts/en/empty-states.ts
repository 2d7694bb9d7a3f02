import type { Formats } from '../formats/formats'

/** What a list without articles says, and what can be done about it. What was there before is in `timeline.empty`. */
export const emptyStatesTexts = ({ number }: Formats) => ({
  searchEverywhere: 'Search everywhere',
  allRead: 'All read here',
  allReadHint: 'This list leaves out what is read.',
  listRead: 'List what is read, too',
  starHint: 'The star over an article keeps it here.',
  noFeeds: 'You follow no feed yet',
  noFeedsHint: 'Articles appear here once you do.',
  paused: 'This feed is paused',
  pausedHint: 'It is not looked at until you resume it.',
  allFailing: 'None of these feeds can be reached',
  allFailingHint: 'They are tried again by themselves. “Feed health” says what is wrong with each.',
  looking: 'Looking at your feeds',
  lookingHint: (done: number, total: number) =>
    `${number(done)} of ${number(total)} are done. Articles appear here as they come.`,
  notYet: 'Not looked at yet',
  notYetHint: 'The first look brings the articles.',
  waiting: {
    offline: 'This computer is offline',
    'by-hand': 'Refreshing is paused',
    asleep: 'In a moment',
    'poller-restarting': 'In a moment',
    'not-storing': 'Nothing can be stored',
  },
  waitingHint: {
    offline: 'Your feeds are looked at as soon as it is back. There is nothing to do.',
    'by-hand': 'Your feeds are looked at when you refresh them.',
    asleep: 'This computer was asleep. Your feeds are looked at in a few seconds.',
    'poller-restarting': 'The part that looks at feeds is being restarted.',
    'not-storing': 'Perhaps the disk is full. What was fetched waits, and is stored by itself once there is room.',
  },
  /** Without a key for the next unread article. */
  chooseOne: 'Choose one from the list.',
  clear: 'Show all',
  allHidden: 'All feeds are read, and what is read is hidden.',
  showHidden: 'Show them',
  noText: 'The feed brings no text with this article.',
})

export type EmptyStatesTexts = ReturnType<typeof emptyStatesTexts>
