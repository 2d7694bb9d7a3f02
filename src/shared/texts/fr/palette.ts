import type { PaletteTexts } from '../en/palette'
import type { Formats } from '../formats/formats'

export const paletteTexts = ({ plural }: Formats): PaletteTexts => ({
  title: 'Palette de commandes',
  field: 'Aller à, ou faire',
  placeholder: 'Nom d’un flux, d’un dossier ou d’une commande',
  groups: { places: 'Aller à', commands: 'Commandes', search: 'Articles' },
  searchFor: (text: string) => `Rechercher «\u202f${text}\u202f»`,
  unread: (count: number) => plural(count, '# non lu', '# non lus', '# de non lus'),
  found: (count: number) => plural(count, '# entrée', '# entrées', '# d’entrées'),
  none: 'Aucun flux, dossier ni commande ne contient ces mots.',
})
