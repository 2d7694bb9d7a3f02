import type { Formats } from '../formats/formats'

/** The command palette. */
export const paletteTexts = ({ plural }: Formats) => ({
  title: 'Command palette',
  field: 'Go to, or do',
  placeholder: 'Type the name of a feed, a folder or a command',
  groups: { places: 'Go to', commands: 'Commands', search: 'Articles' },
  searchFor: (text: string) => `Search for “${text}”`,
  unread: (count: number) => plural(count, '# unread', '# unread'),
  found: (count: number) => plural(count, '# entry', '# entries'),
  none: 'No feed, folder or command has these words.',
})

export type PaletteTexts = ReturnType<typeof paletteTexts>
