import type { StarterTopic } from '../../starters/starter-list'
import type { Formats } from '../formats/formats'

/** The feeds to begin with. */
export const startersTexts = ({ plural }: Formats) => ({
  open: 'Start with a few feeds…',
  title: 'A few feeds to start with',
  ours: 'The people who make Courant chose these. Nobody paid for a place, and nobody is asked before you follow them: the list came with the app. An address may have changed since; the sidebar says so then.',
  language: 'Language of the feeds',
  topics: {
    news: 'News',
    science: 'Science',
    environment: 'Environment',
    technology: 'Technology',
    programming: 'Programming',
    culture: 'Culture',
    comics: 'Comics and humour',
    podcasts: 'Podcasts',
  } satisfies Record<StarterTopic, string>,
  allOf: (topic: string) => `All: ${topic}`,
  followed: 'followed already',
  inFolders: 'In a folder for each topic',
  followNone: 'Follow',
  follow: (count: number) => plural(count, 'Follow # feed', 'Follow # feeds'),
  added: (count: number) =>
    plural(
      count,
      'You follow # new feed. Its articles come in a moment.',
      'You follow # new feeds. Their articles come one feed after the other.',
    ),
})

export type StartersTexts = ReturnType<typeof startersTexts>
