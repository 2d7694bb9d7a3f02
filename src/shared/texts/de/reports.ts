import type { ReportsTexts } from '../en/reports'

export const reportsTexts = (): ReportsTexts => ({
  diagnostics: 'Diagnose',
  diagnosticsAbout:
    'Das hilft, einen Fehler zu finden. Es nennt keinen Feed, keine Adresse, keinen Artikel, keine Datei und niemanden, und geht nirgendwohin, außer Sie verschicken es. Für alle, die es lesen, ist es auf Englisch.',
  report: 'Bericht',
  making: 'Wird zusammengestellt …',
  copy: 'Kopieren',
  copied: 'Bericht kopiert.',
})
