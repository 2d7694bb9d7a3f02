import type { SeveralTexts } from '../en/several'
import type { Formats } from '../formats/formats'

export const severalTexts = ({ number, plural }: Formats): SeveralTexts => ({
  name: 'Ausgewählte Feeds und Ordner',
  chosen: (count) => plural(count, '# ausgewählt', '# ausgewählt'),
  clear: 'Auswahl aufheben',
  more: 'Mehr für die Auswahl',
  refresh: (feeds) => plural(feeds, '# Feed abfragen', '# Feeds abfragen'),
  leave: (feeds, folders) => {
    if (folders === 0) return plural(feeds, '# Feed abbestellen', '# Feeds abbestellen')
    const deleted = plural(folders, '# Ordner löschen', '# Ordner löschen')
    return feeds === 0 ? deleted : `${deleted} und ${plural(feeds, '# Feed abbestellen', '# Feeds abbestellen')}`
  },
  left: (feeds, folders) => {
    if (folders === 0) return plural(feeds, '# Feed ist abbestellt.', '# Feeds sind abbestellt.')
    const deleted = plural(folders, '# Ordner gelöscht', '# Ordner gelöscht')
    return feeds === 0 ? `${deleted}.` : `${deleted} und ${plural(feeds, '# Feed', '# Feeds')} abbestellt.`
  },
  paused: (count) => plural(count, '# Feed ist angehalten.', '# Feeds sind angehalten.'),
  resumed: (count) => plural(count, '# Feed wird wieder abgefragt.', '# Feeds werden wieder abgefragt.'),
  woken: (count) => plural(count, '# Feed wird jetzt abgefragt.', '# Feeds werden jetzt abgefragt.'),
  dragged: (feeds, folders) => {
    if (folders === 0) return plural(feeds, '# Feed', '# Feeds')
    const dragged = plural(folders, '# Ordner', '# Ordner')
    return feeds === 0 ? dragged : `${dragged} und ${plural(feeds, '# Feed', '# Feeds')}`
  },
  moveTitle: (count) => plural(count, '# Eintrag verschieben', '# Einträge verschieben'),
  movedInto: (count, folder) => `${plural(count, '# Eintrag ist', '# Einträge sind')} jetzt in ${folder}.`,
  moved: (count, place, of) => `${plural(count, '# Eintrag', '# Einträge')}, ab ${number(place)} von ${number(of)}`,
  atTheEnd: 'Weiter geht es nicht.',
  notTogether: 'Sie sind in verschiedenen Ordnern. „In Ordner verschieben …“ bringt sie zusammen.',
})
