import type { Formats } from '../formats/formats'

/** Searches that are kept by name. */
export const savedSearchesTexts = ({ number, plural }: Formats) => ({
  newTitle: 'New saved search',
  editTitle: 'Edit saved search',
  name: 'Name',
  save: 'Save',
  saveThis: 'Save this search…',
  edit: 'Edit…',
  remove: 'Delete saved search',
  deleted: (title: string) => `Deleted the saved search “${title}”. No article was changed.`,
  isGone: 'This saved search is not there any more.',
  tooMany: 'There are too many saved searches. Delete one first.',
  counting: 'Counting…',
  notYet: 'Say what is looked for.',
  found: (count: number) => plural(count, 'Finds # article.', 'Finds # articles.'),
  foundMore: (count: number) => `Finds more than ${number(count)} articles.`,
  atLeast: (count: number) => `${number(count)}+`,
  nothing: 'Nothing found',
  nothingHint: 'Articles that meet the conditions appear here as they come.',
})

export type SavedSearchesTexts = ReturnType<typeof savedSearchesTexts>
