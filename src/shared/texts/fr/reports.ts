import type { ReportsTexts } from '../en/reports'
import type { Formats } from '../formats/formats'

export const reportsTexts = ({ number }: Formats): ReportsTexts => ({
  diagnostics: 'Diagnostic',
  diagnosticsAbout:
    'Voici ce qui aide à trouver une panne. Rien n’y nomme un flux, une adresse, un article, un fichier ou une personne, et rien n’en sort sauf si vous l’envoyez. C’est en anglais, pour qui le lira.',
  report: 'Rapport',
  making: 'En préparation…',
  copy: 'Copier',
  copied: 'Rapport copié.',
  crashed: {
    main: (time) =>
      `Courant s’est arrêté brutalement le ${time}. Le rapport reste sur cet ordinateur\u202f; rien n’a été envoyé.`,
    'main-error': (time) =>
      `Une erreur est survenue dans Courant le ${time}, sans l’arrêter. Le rapport reste sur cet ordinateur\u202f; rien n’a été envoyé.`,
    window: (time) =>
      `La fenêtre s’est arrêtée brutalement le ${time} et a été rechargée. Le rapport reste sur cet ordinateur\u202f; rien n’a été envoyé.`,
    poller: (time) =>
      `La partie qui cherche les nouveaux articles s’est arrêtée le ${time} et a été relancée. Le rapport reste sur cet ordinateur\u202f; rien n’a été envoyé.`,
    store: (time) =>
      `La partie qui conserve vos articles s’est arrêtée le ${time}. Le rapport reste sur cet ordinateur\u202f; rien n’a été envoyé.`,
  },
  crashedOften: (count, time) =>
    `Depuis le dernier avis, des parties de Courant se sont arrêtées brutalement ${number(count)} fois, la dernière le ${time}. Les rapports restent sur cet ordinateur\u202f; rien n’a été envoyé.`,
  show: 'Voir le rapport',
  crashReport: 'Rapport d’arrêt',
  crashAbout:
    'Ce rapport reste sur cet ordinateur sauf si vous l’envoyez. Rien n’y nomme un flux, une adresse, un article, un fichier ou une personne.',
  withDump:
    'L’image de la mémoire placée à côté peut contenir des parties de ce qui était ouvert\u202f: réfléchissez avant de la donner.',
  openFolder: 'Ouvrir le dossier',
  lastCrash: 'Dernier rapport d’arrêt',
  noReport: 'Ce rapport n’existe plus.',
})
