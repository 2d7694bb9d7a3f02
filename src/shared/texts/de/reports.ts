import type { ReportsTexts } from '../en/reports'
import type { Formats } from '../formats/formats'

export const reportsTexts = ({ number }: Formats): ReportsTexts => ({
  diagnostics: 'Diagnose',
  diagnosticsAbout:
    'Das hilft, einen Fehler zu finden. Es nennt keinen Feed, keine Adresse, keinen Artikel, keine Datei und niemanden, und geht nirgendwohin, außer Sie verschicken es. Für alle, die es lesen, ist es auf Englisch.',
  report: 'Bericht',
  making: 'Wird zusammengestellt …',
  copy: 'Kopieren',
  copied: 'Bericht kopiert.',
  crashed: {
    main: (time) =>
      `Courant ist am ${time} abgestürzt. Der Bericht darüber bleibt auf diesem Rechner; verschickt wurde nichts.`,
    'main-error': (time) =>
      `Am ${time} ist in Courant etwas schiefgegangen; es lief weiter. Der Bericht darüber bleibt auf diesem Rechner; verschickt wurde nichts.`,
    window: (time) =>
      `Das Fenster ist am ${time} abgestürzt und wurde neu geladen. Der Bericht darüber bleibt auf diesem Rechner; verschickt wurde nichts.`,
    poller: (time) =>
      `Der Teil, der nach neuen Artikeln schaut, ist am ${time} stehen geblieben und wurde neu gestartet. Der Bericht darüber bleibt auf diesem Rechner; verschickt wurde nichts.`,
    store: (time) =>
      `Der Teil, der Ihre Artikel aufbewahrt, ist am ${time} stehen geblieben. Der Bericht darüber bleibt auf diesem Rechner; verschickt wurde nichts.`,
  },
  crashedOften: (count, time) =>
    `Seit der letzten Nachricht sind Teile von Courant ${number(count)} Mal abgestürzt, zuletzt am ${time}. Die Berichte bleiben auf diesem Rechner; verschickt wurde nichts.`,
  show: 'Bericht zeigen',
  crashReport: 'Absturzbericht',
  crashAbout:
    'Dieser Bericht bleibt auf diesem Rechner, außer Sie verschicken ihn. Er nennt keinen Feed, keine Adresse, keinen Artikel, keine Datei und niemanden.',
  withDump:
    'Das Speicherabbild daneben kann Teile dessen enthalten, was offen war: Überlegen Sie gut, wem Sie es geben.',
  openFolder: 'Ordner öffnen',
  lastCrash: 'Letzter Absturzbericht',
  noReport: 'Diesen Bericht gibt es nicht mehr.',
})
