/** What a saved search or a rule looks at. A line is called by its number, for who does not see it. */
export const conditionsTexts = () => ({
  title: 'Conditions',
  all: 'All of them hold',
  any: 'Any of them holds',
  add: 'Add a condition',
  remove: (line: number) => `Remove condition ${line}`,
  about: (line: number) => `Condition ${line}: what`,
  how: (line: number) => `Condition ${line}: how`,
  value: (line: number) => `Condition ${line}: value`,
  kinds: {
    anywhere: 'Title or text',
    title: 'Title',
    text: 'Text',
    author: 'Author',
    link: 'Link',
    category: 'Category',
    feed: 'Feed',
    folder: 'Folder',
    age: 'Age',
    state: 'Is or has',
  },
  tests: { words: 'has the words', contains: 'contains', lacks: 'does not contain', matches: 'matches the expression' },
  states: {
    unread: 'unread',
    read: 'read',
    starred: 'starred',
    audio: 'audio to listen to',
    image: 'a picture',
    hidden: 'hidden by a rule',
  },
  sides: { within: 'not older than', before: 'older than' },
  days: 'days',
  problems: {
    'no-words': 'There is no word to look for.',
    'bad-pattern': 'This is no regular expression.',
    'bad-days': 'Give a whole number of days.',
  },
})

export type ConditionsTexts = ReturnType<typeof conditionsTexts>
