import type { StorageTexts } from '../en/storage'
import type { Formats } from '../formats/formats'

export const storageTexts = ({ plural, bytes }: Formats): StorageTexts => ({
  title: 'Stockage',
  keep: 'Conserver les articles',
  keepHint: 'Les articles favoris restent, quel que soit ce choix.',
  keepOfFeed: 'Articles conservés',
  asInSettings: 'Comme dans les réglages',
  keepUnread: 'Conserver les articles non lus',
  rules: {
    forever: 'Pour toujours',
    '1-month': 'Un mois',
    '3-months': 'Trois mois',
    '1-year': 'Un an',
    'newest-50': 'Les 50 plus récents de chaque flux',
    'newest-200': 'Les 200 plus récents de chaque flux',
    'newest-1000': 'Les 1\u202f000 plus récents de chaque flux',
  },
  size: (size, free) => `${bytes(size)} sur le disque, dont ${bytes(free)} inutilisés.`,
  putAside: (count, size) =>
    plural(
      count,
      `À côté se trouve # fichier remplacé par une sauvegarde (${bytes(size)}). Les deux plus récents de chaque sorte restent, les autres partent après trente jours.`,
      `À côté se trouvent # fichiers remplacés par une sauvegarde (${bytes(size)}). Les deux plus récents de chaque sorte restent, les autres partent après trente jours.`,
      `À côté se trouvent # de fichiers remplacés par une sauvegarde (${bytes(size)}). Les deux plus récents de chaque sorte restent, les autres partent après trente jours.`,
    ),
  never: 'Jamais fait.',
  last: (when) => `Fait pour la dernière fois\u202f: ${when}.`,
  cleanUp: 'Nettoyer maintenant',
  wouldDelete: (count) =>
    count === 0
      ? 'Rien n’est assez ancien pour être supprimé.'
      : plural(count, 'Supprimerait # article.', 'Supprimerait # articles.', 'Supprimerait # d’articles.'),
  counting: 'Comptage…',
  cleaned: (count, isCancelled) => {
    if (isCancelled)
      return plural(
        count,
        '# article supprimé, puis arrêté.',
        '# articles supprimés, puis arrêté.',
        '# d’articles supprimés, puis arrêté.',
      )
    return plural(count, '# article supprimé.', '# articles supprimés.', '# d’articles supprimés.')
  },
  compact: 'Libérer de l’espace',
  cannotCompact:
    'Ce fichier vient d’une version plus ancienne et garde sa taille\u202f; de nouveaux articles occuperont la place.',
  compacted: (size) => `${bytes(size)} rendus au disque.`,
  rebuild: 'Reconstruire la recherche',
  rebuildHint: 'Si quelque chose qui est là n’est pas trouvé.',
  rebuilt: (count, isCancelled) =>
    isCancelled
      ? 'La recherche reste comme elle était.'
      : plural(count, '# article réindexé.', '# articles réindexés.', '# d’articles réindexés.'),
  backUp: 'Sauvegarder maintenant',
  backUpHint:
    'Une copie est faite chaque jour\u202f; les sept dernières sont conservées, ou moins si elles prennent plus d’un quart de la place libre.',
  backedUp: 'La sauvegarde est faite et saine.',
  notBackedUp: 'Aucune sauvegarde n’a été faite.',
  restore: 'Restaurer…',
  restoreHint: 'Courant redémarre avec la sauvegarde choisie. Ce qui est là reste sous un autre nom.',
  backup: 'Sauvegarde',
  backupOf: (time, size) => `${time}, ${bytes(size)}`,
  restored: (time, kept) =>
    `La sauvegarde du ${time} est restaurée.${kept === null ? '' : ` Ce qui était là avant s’appelle ${kept}.`}`,
  recovered: (time, kept) =>
    `Le fichier de vos articles était endommagé\u202f; la sauvegarde du ${time} l’a remplacé.${kept === null ? '' : ` Le fichier endommagé s’appelle ${kept}.`}`,
  notRestored: (time, reason) =>
    `La sauvegarde du ${time} n’a pas pu être restaurée\u202f: ${reason ?? 'elle est endommagée, absente ou d’un Courant plus récent'}. Vos articles sont comme avant.`,
  noSuchBackup: 'Cette sauvegarde n’existe pas.',
  cannotOpen: 'Vos articles ne peuvent pas être ouverts',
  folder: 'Dossier du profil',
  folderHint: 'Réglages, articles, sauvegardes et journaux sont des fichiers d’un même dossier.',
  openFolder: 'Ouvrir le dossier',
  quit: 'Quitter',
  restoreOf: (time) => `Restaurer la sauvegarde du ${time}`,
})
