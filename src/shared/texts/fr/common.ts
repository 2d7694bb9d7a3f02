import type { CommonTexts } from '../en/common'

export const commonTexts = (): CommonTexts => ({
  cancel: 'Annuler',
  close: 'Fermer',
  copyAddress: 'Copier l’adresse',
  dismiss: 'Masquer',
  done: 'Terminé',
  goOn: 'Continuer',
  save: 'Enregistrer',
  tryAgain: 'Réessayer',
  undo: 'Annuler',
})
