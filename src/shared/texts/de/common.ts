import type { CommonTexts } from '../en/common'

export const commonTexts = (): CommonTexts => ({
  cancel: 'Abbrechen',
  close: 'Schließen',
  copyAddress: 'Adresse kopieren',
  dismiss: 'Ausblenden',
  done: 'Fertig',
  goOn: 'Fortfahren',
  save: 'Speichern',
  tryAgain: 'Erneut versuchen',
  undo: 'Rückgängig',
})
