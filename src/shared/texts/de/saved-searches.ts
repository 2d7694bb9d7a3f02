import type { SavedSearchesTexts } from '../en/saved-searches'
import type { Formats } from '../formats/formats'

export const savedSearchesTexts = ({ number, plural }: Formats): SavedSearchesTexts => ({
  newTitle: 'Neue gespeicherte Suche',
  editTitle: 'Gespeicherte Suche bearbeiten',
  name: 'Bezeichnung',
  save: 'Speichern',
  saveThis: 'Diese Suche speichern…',
  edit: 'Bearbeiten…',
  remove: 'Gespeicherte Suche löschen',
  deleted: (title) => `Die gespeicherte Suche „${title}“ ist gelöscht. Kein Artikel wurde verändert.`,
  isGone: 'Diese gespeicherte Suche gibt es nicht mehr.',
  tooMany: 'Es gibt zu viele gespeicherte Suchen. Löschen Sie zuerst eine.',
  counting: 'Wird gezählt…',
  notYet: 'Sagen Sie, was gesucht wird.',
  found: (count) => plural(count, 'Findet # Artikel.', 'Findet # Artikel.'),
  foundMore: (count) => `Findet mehr als ${number(count)} Artikel.`,
  atLeast: (count) => `über ${number(count)}`,
  nothing: 'Nichts gefunden',
  nothingHint: 'Artikel, die die Bedingungen erfüllen, erscheinen hier, sobald sie kommen.',
})
