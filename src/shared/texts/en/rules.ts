import type { Formats } from '../formats/formats'

/** What happens by itself to articles as they arrive. */
export const rulesTexts = ({ number, plural }: Formats) => ({
  title: 'Rules',
  open: 'Rules…',
  hint: 'Mark as read, star, hide, notify or not: what happens by itself to articles as they arrive.',
  order: 'Rules are tried from top to bottom.',
  empty: 'There are no rules yet.',
  emptyHint:
    'A rule does something by itself with each article that meets its conditions: mark it as read, star it, hide it, notify you or not.',
  loading: 'Loading the rules…',
  list: 'Rules, in their order',
  create: 'New rule',
  forFeed: 'Make a rule for this feed…',
  newTitle: 'New rule',
  editTitle: 'Edit rule',
  name: 'Name',
  save: 'Save',
  happens: 'What happens',
  read: 'Mark as read',
  star: 'Star',
  hide: 'Hide',
  hideHint:
    'What is hidden is in no list, count or search. It can be shown again for thirty days. Starred articles are never hidden.',
  notifyLabel: 'Notifications',
  notify: { feed: 'As the feed says', notify: 'Notify', silence: 'Do not notify' },
  notifyHint: 'Also where the feed is silent. Quiet hours hold.',
  chooseOne: 'Choose what happens.',
  sayWhat: 'Say which articles the rule is about.',
  looking: 'Looking at the last articles…',
  wouldMeet: (count: number, looked: number) =>
    `Would have met ${number(count)} of the last ${plural(looked, '# article', '# articles')}.`,
  nothingYet: 'There is no article yet to try it on.',
  tooSlowHere:
    'The expression takes too long. Make it simpler: a repetition within a repetition, as in (a+)+, is what costs most.',
  metList: 'Articles that it would have met',
  andMore: (count: number) => `and ${number(count)} more`,
  met: (count: number, when: string) =>
    `Met ${plural(count, '# article', '# articles')} as they came, the last ${when}.`,
  metNone: 'Has met nothing that came so far.',
  hides: (count: number) => plural(count, 'Hides # article.', 'Hides # articles.'),
  wasSlow: 'Took too long and is off. Change its expression, or switch it on again.',
  stopped: (title: string) => `The rule “${title}” took too long and was switched off. No article was lost.`,
  edit: (title: string) => `Edit “${title}”`,
  up: (title: string) => `Move “${title}” up`,
  down: (title: string) => `Move “${title}” down`,
  moved: (title: string, place: number, count: number) => `“${title}” is number ${number(place)} of ${number(count)}.`,
  run: (title: string) => `Run “${title}” over all articles`,
  showHidden: (title: string) => `Show again what “${title}” hides`,
  showAgain: 'Show again',
  remove: (title: string) => `Delete “${title}”`,
  deleted: (title: string) => `Deleted the rule “${title}”. What it did stays as it is.`,
  ran: (title: string, count: number) =>
    count === 0
      ? `“${title}” found nothing to change.`
      : `“${title}” changed ${plural(count, '# article', '# articles')}.`,
  shown: (count: number) => plural(count, '# article is shown again.', '# articles are shown again.'),
  endedEarly: (sentence: string) => `Ended early. ${sentence}`,
  isGone: 'This rule is not there any more.',
  tooMany: 'There are too many rules. Delete one first.',
  notRun: (reason: string) => `The rule could not be run: ${reason}`,
})

export type RulesTexts = ReturnType<typeof rulesTexts>
