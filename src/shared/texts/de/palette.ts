import type { PaletteTexts } from '../en/palette'
import type { Formats } from '../formats/formats'

export const paletteTexts = ({ plural }: Formats): PaletteTexts => ({
  title: 'Befehlspalette',
  field: 'Gehe zu, oder tue',
  placeholder: 'Name eines Feeds, eines Ordners oder eines Befehls',
  groups: { places: 'Gehe zu', commands: 'Befehle', search: 'Artikel' },
  searchFor: (text: string) => `Nach „${text}“ suchen`,
  unread: (count: number) => plural(count, '# ungelesen', '# ungelesen'),
  found: (count: number) => plural(count, '# Eintrag', '# Einträge'),
  none: 'Kein Feed, kein Ordner und kein Befehl hat diese Wörter.',
})
