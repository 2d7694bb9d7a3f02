/** What a list of feeds to begin with is made of. */

/** In the order in which they are shown. */
export const starterTopics = [
  'news',
  'science',
  'environment',
  'technology',
  'programming',
  'culture',
  'comics',
  'podcasts',
] as const
export type StarterTopic = (typeof starterTopics)[number]

/** Each language by its own name for itself. */
export const starterLanguages = { en: 'English', fr: 'Français', de: 'Deutsch', es: 'Español', it: 'Italiano' } as const
export type StarterLanguage = keyof typeof starterLanguages

export interface ListedStarter {
  readonly title: string
  readonly site: string
  /** As the store has it: normalised. */
  readonly url: string
  /** One short line of our own, in the feed's language. */
  readonly about: string
}

/** The feeds of one language. */
export type StarterList = { readonly [T in StarterTopic]?: readonly ListedStarter[] }

export interface StarterFeed extends ListedStarter {
  readonly language: StarterLanguage
  readonly topic: StarterTopic
}
