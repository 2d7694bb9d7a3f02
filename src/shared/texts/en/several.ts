import type { Formats } from '../formats/formats'

/** What is done with several feeds and folders at once. */
export const severalTexts = ({ number, plural }: Formats) => ({
  name: 'Chosen feeds and folders',
  chosen: (count: number) => plural(count, '# chosen', '# chosen'),
  clear: 'Clear the choice',
  more: 'More for the chosen',
  refresh: (feeds: number) => plural(feeds, 'Refresh # feed', 'Refresh # feeds'),
  leave: (feeds: number, folders: number) => {
    if (folders === 0) return plural(feeds, 'Unsubscribe from # feed', 'Unsubscribe from # feeds')
    const deleted = plural(folders, 'Delete # folder', 'Delete # folders')
    return feeds === 0
      ? deleted
      : `${deleted} and ${plural(feeds, 'unsubscribe from # feed', 'unsubscribe from # feeds')}`
  },
  left: (feeds: number, folders: number) => {
    if (folders === 0) return plural(feeds, 'Unsubscribed from # feed.', 'Unsubscribed from # feeds.')
    const deleted = plural(folders, 'Deleted # folder', 'Deleted # folders')
    return feeds === 0 ? `${deleted}.` : `${deleted} and unsubscribed from ${plural(feeds, '# feed', '# feeds')}.`
  },
  paused: (count: number) => plural(count, '# feed is paused.', '# feeds are paused.'),
  resumed: (count: number) => plural(count, '# feed is looked at again.', '# feeds are looked at again.'),
  woken: (count: number) => plural(count, '# feed is looked at now.', '# feeds are looked at now.'),
  dragged: (feeds: number, folders: number) => {
    if (folders === 0) return plural(feeds, '# feed', '# feeds')
    const dragged = plural(folders, '# folder', '# folders')
    return feeds === 0 ? dragged : `${dragged} and ${plural(feeds, '# feed', '# feeds')}`
  },
  moveTitle: (count: number) => plural(count, 'Move # entry', 'Move # entries'),
  movedInto: (count: number, folder: string) => `${plural(count, '# entry is', '# entries are')} in ${folder} now.`,
  moved: (count: number, place: number, of: number) =>
    `${plural(count, '# entry', '# entries')}, from ${number(place)} of ${number(of)} on`,
  atTheEnd: 'They can go no further.',
  notTogether: 'These are in different folders. “Move to folder…” brings them together.',
})

export type SeveralTexts = ReturnType<typeof severalTexts>
