import type { ReportsTexts } from '../en/reports'

export const reportsTexts = (): ReportsTexts => ({
  diagnostics: 'Diagnostic',
  diagnosticsAbout:
    'Voici ce qui aide à trouver une panne. Rien n’y nomme un flux, une adresse, un article, un fichier ou une personne, et rien n’en sort sauf si vous l’envoyez. C’est en anglais, pour qui le lira.',
  report: 'Rapport',
  making: 'En préparation…',
  copy: 'Copier',
  copied: 'Rapport copié.',
})
