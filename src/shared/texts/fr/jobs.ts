import type { JobsTexts } from '../en/jobs'
import type { Formats } from '../formats/formats'

export const jobsTexts = ({ number }: Formats): JobsTexts => ({
  running: 'Tâches en cours',
  names: {
    'mark-all-read': 'Marquage comme lus',
    'undo-mark': 'Annulation du marquage',
    'change-articles': 'Modification des articles choisis',
    'undo-change': 'Annulation du marquage',
    'run-rule': 'Application d’une règle',
    'show-hidden': 'Affichage des articles masqués',
    import: 'Importation des flux',
    'undo-import': 'Annulation de l’importation',
    purge: 'Nettoyage des flux supprimés',
    merge: 'Fusion de deux flux',
    index: 'Préparation de la recherche',
    'clean-up': 'Suppression des anciens articles',
    compact: 'Libération d’espace',
    'rebuild-index': 'Reconstruction de la recherche',
    backup: 'Sauvegarde',
    export: 'Exportation des articles',
    'import-archive': 'Importation d’une archive',
  },
  progress: (done, total) => `${number(done)} sur ${number(total)}`,
  cancel: 'Arrêter',
  cancelOne: (job) => `Arrêter\u202f: ${job}`,
  begins: (job) => `${job}…`,
  isDone: (job) => `${job}\u202f: terminé.`,
  endedEarly: (job) => `${job}\u202f: arrêté avant la fin.`,
})
