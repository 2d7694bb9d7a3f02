import type { Formats } from '../formats/formats'

/** Which feeds are in trouble, silent or busy. */
export const surveyTexts = ({ number, plural }: Formats) => ({
  title: 'Feed health',
  kinds: 'Which feeds',
  kind: {
    sick: (count: number) => `In trouble (${number(count)})`,
    silent: (count: number) => `Silent (${number(count)})`,
    noisy: (count: number) => `Busy (${number(count)})`,
  },
  what: {
    sick: 'Feeds whose last look failed, that have ended, or that you paused.',
    silent: 'Feeds without an article for a year or more.',
    noisy: 'Feeds with fifty articles a week or more.',
  },
  order: 'Order',
  orders: { worst: 'Worst first', name: 'By name', unread: 'Most unread first' },
  none: {
    sick: 'All feeds are well.',
    silent: 'Every feed has posted within a year.',
    noisy: 'No feed posts that much.',
  },
  counting: 'Counting…',
  counted: (count: number) => plural(count, '# feed', '# feeds'),
  lastArticle: (month: string) => `Last article in ${month}`,
  noArticle: 'Never had an article',
  unread: (count: number) => plural(count, '# unread', '# unread'),
  show: 'Show health',
})

export type SurveyTexts = ReturnType<typeof surveyTexts>
