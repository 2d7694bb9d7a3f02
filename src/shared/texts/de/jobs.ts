import type { JobsTexts } from '../en/jobs'
import type { Formats } from '../formats/formats'

export const jobsTexts = ({ number }: Formats): JobsTexts => ({
  running: 'Laufende Aufgaben',
  names: {
    'mark-all-read': 'Als gelesen markieren',
    'undo-mark': 'Zurücknehmen',
    'change-articles': 'Ausgewählte Artikel werden geändert',
    'undo-change': 'Zurücknehmen',
    'run-rule': 'Regel anwenden',
    'show-hidden': 'Ausgeblendete Artikel zeigen',
    import: 'Feeds importieren',
    'undo-import': 'Import zurücknehmen',
    purge: 'Entfernte Feeds aufräumen',
    merge: 'Zwei Feeds zusammenlegen',
    index: 'Suche vorbereiten',
    'clean-up': 'Alte Artikel löschen',
    compact: 'Platz zurückgeben',
    'rebuild-index': 'Suche neu aufbauen',
    backup: 'Sicherung anlegen',
    export: 'Artikel werden exportiert',
    'import-archive': 'Ein Archiv wird importiert',
  },
  progress: (done, total) => `${number(done)} von ${number(total)}`,
  cancel: 'Abbrechen',
  cancelOne: (job) => `Abbrechen: ${job}`,
  begins: (job) => `${job} …`,
  isDone: (job) => `${job}: fertig.`,
  endedEarly: (job) => `${job}: vorzeitig beendet.`,
})
