import type { RefusalsTexts } from '../en/refusals'
import type { Formats } from '../formats/formats'

export const refusalsTexts = ({ plural }: Formats): RefusalsTexts => ({
  notAllowed: 'Cette page n’a pas le droit de demander cela.',
  senseless: 'Impossible\u202f: ce qui est demandé n’a pas de sens.',
  failed: (reason) => `Cela n’a pas pu être fait\u202f: ${reason}`,
  noSuchFeed: 'Vous n’êtes plus abonné à ce flux.',
  noWebAddress: 'Ce flux n’a pas d’adresse web.',
  notOffered: 'Ce flux n’a pas été proposé. Cherchez la page à nouveau.',
  previewTooOld: 'Cet aperçu est trop ancien. Cherchez le flux à nouveau.',
  feedGone: 'Ce flux a disparu pour de bon\u202f; ajoutez-le à nouveau.',
  offline: 'Cet ordinateur est hors ligne.',
  noSuchArticle: 'Cet article n’est plus enregistré.',
  notMarked: (reason) => `Les articles n’ont pas pu être marqués\u202f: ${reason}`,
  notUndone: (reason) => `Cela n’a pas pu être annulé\u202f: ${reason}`,
  unreadable: 'Cela n’a pas pu être lu.',
  pollerRestarted: 'La partie qui va chercher les flux a dû être redémarrée',
  runsAlready: 'C’est déjà en cours.',
  linkNotOpened: 'Ce lien n’a pas pu être ouvert.',
  linkNotCopied: 'Ce lien n’a pas pu être copié\u202f: ce n’est ni une adresse web ni une adresse de courriel.',
  noSuchFolder: 'Ce dossier n’existe plus.',
  folderNotBack: 'Ce dossier ne peut plus être rétabli.',
  folderIntoItself: 'Un dossier ne peut pas être déplacé dans lui-même.',
  asking: {
    noKeyChain:
      'Ce système n’a pas de trousseau où Courant pourrait enfermer un mot de passe, et il n’en enregistre aucun en clair.',
    userAgent: 'Un agent utilisateur se compose de lettres, de chiffres et de signes.',
    headerName: (name) => `«\u202f${name}\u202f» ne peut pas être un en-tête supplémentaire.`,
    headerValue: (name) => `L’en-tête «\u202f${name}\u202f» demande une valeur en simples lettres, chiffres et signes.`,
    colonInName: 'Un nom ne peut pas contenir de deux-points.',
    proxy: {
      'no-address': 'Ce n’est pas l’adresse d’un proxy. Elle ressemble à proxy.example:3128.',
      kind: 'Courant parle aux proxys par http, https et socks5.',
      login: 'Courant ne donne aux proxys ni nom ni mot de passe. Retirez-les de l’adresse.',
    },
    passwordMissing: 'Un nom demande un mot de passe.',
    otherServer: 'Le flux est maintenant sur un autre serveur. Donnez à nouveau le mot de passe.',
  },
  notPrinted: (reason) => `L’article n’a pas pu être imprimé\u202f: ${reason}`,
  lists: {
    fileTooLong: (file) => `«\u202f${file}\u202f» est trop long pour une liste de flux.`,
    tooLong: 'Ce fichier est trop long pour une liste de flux.',
    unreadable: (file, reason) => `«\u202f${file}\u202f» n’a pas pu être lu\u202f: ${reason}`,
    notWritten: (file, reason) => `«\u202f${file}\u202f» n’a pas pu être écrit\u202f: ${reason}`,
    noFeeds: 'Il n’y a pas de flux dans cette liste.',
    noList:
      'Ce n’est pas une liste de flux\u202f: Courant lit les fichiers OPML, tels que d’autres lecteurs les exportent.',
    notOpened: (word) => `«\u202f${word}\u202f» ne s’ouvre ni comme adresse ni comme fichier.`,
    noAddressInFile: (file) =>
      `«\u202f${file}\u202f» n’est pas une liste de flux et ne dit pas à quelle adresse se trouve son flux.`,
    notTakenBack: 'L’importation n’a pas pu être annulée en entier.',
  },
  start: {
    notAtLogin: (reason) => `Le démarrage avec la session n’a pas pu être modifié\u202f: ${reason}`,
    cannotStart: 'Courant ne peut pas démarrer',
    storeStopped: (reason) => `La partie de Courant qui garde vos articles s’est arrêtée\u202f: ${reason}`,
    fromTheFuture: (path, found, known) =>
      `Vos articles dans ${path} ont été écrits par un Courant plus récent (format ${found}\u202f; celui-ci connaît ${known}). Rien n’a été modifié. Installez la version plus récente pour les lire.`,
    damaged: (path, detail) =>
      `Vos articles dans ${path} sont illisibles\u202f: ${detail}. Rien n’a été modifié. Remettez une copie de ce fichier, ou déplacez-le pour recommencer.`,
    unavailable: (path, detail) =>
      `Vos articles dans ${path} ne peuvent pas être ouverts\u202f: ${detail}. Rien n’a été modifié. Vérifiez que le dossier est accessible en écriture et que le disque n’est pas plein, puis relancez Courant.`,
  },
  imagesLeftOut: (count) =>
    plural(
      count,
      'Les images et médias du Web sont désactivés\u202f: # omis ici.',
      'Les images et médias du Web sont désactivés\u202f: # omis ici.',
    ),
})
