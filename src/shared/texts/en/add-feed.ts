import type { Formats } from '../formats/formats'

/** The dialog Add feed. */
export const addFeedTexts = ({ plural }: Formats) => ({
  title: 'Add feed',
  address: 'Address',
  placeholder: 'example.org, or the address of a feed',
  addressHint: 'A site’s own address will do: Courant looks for its feeds.',
  find: 'Find',
  stop: 'Stop',
  finding: (address: string) => `Looking for feeds at ${address}…`,
  promise: 'You see what is in a feed before you follow it.',
  alreadyFollowed: (feed: string) => `You already follow “${feed}”.`,
  alreadyFollowedIt: 'You already follow it.',
  otherFeeds: 'Other feeds',
  feedsOfPage: 'Feeds of the page',
  lookingAtIt: 'Looking at it…',
  showIt: 'Show it',
  subscribe: 'Subscribe',
  subscribing: 'Subscribing…',
  whichOne: (host: string, feeds: number) => `${host} has ${plural(feeds, '# feed', '# feeds')}. Which one?`,
  untitled: 'Untitled feed',
  preview: 'Preview',
  articleCount: (count: number) => plural(count, '# article', '# articles'),
  noArticles: 'The feed has no articles yet; they come when it has some.',
})

export type AddFeedTexts = ReturnType<typeof addFeedTexts>
