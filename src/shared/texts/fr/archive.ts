import type { ArchiveTexts } from '../en/archive'
import type { Formats } from '../formats/formats'

export const archiveTexts = ({ plural }: Formats): ArchiveTexts => ({
  exportTitle: 'Exporter les articles',
  exportButton: 'Exporter…',
  exportHint: 'Des articles dans un fichier, à garder ou à emporter sur un autre ordinateur.',
  what: 'Quoi',
  scopes: {
    everything: 'Tout\u202f: flux, articles, recherches enregistrées, règles, réglages',
    articles: 'Tous les articles',
    starred: 'Les articles favoris',
  },
  form: 'Sous forme de',
  formats: {
    folder: 'Dossier\u202f: archive (JSON), liste des flux (OPML), pages (HTML)',
    json: 'Archive (JSON), que Courant peut importer à nouveau',
    html: 'Pages pour tout navigateur (HTML), dans un dossier',
  },
  noPasswords: 'Les noms, mots de passe, en-têtes supplémentaires et proxys des flux restent sur cet ordinateur.',
  choosePlace: 'Choisir où…',
  exported: (articles, name) => `${plural(articles, '# article est', '# articles sont')} dans «\u202f${name}\u202f».`,
  leftOut: (names) => `Laissé de côté, car des flux ou dossiers nommés n’existent plus\u202f: ${names}.`,
  leftOutTitle: (title) => `«\u202f${title}\u202f»`,
  leftOutMore: (count) => plural(count, '# autre', '# autres'),
  notExported: 'L’exportation a été annulée. Il n’en reste rien.',
  trouble: {
    'no-room': (name) =>
      `Il n’y a pas assez de place sur le disque pour «\u202f${name}\u202f». Il ne reste rien de l’exportation.`,
    'not-allowed': (name) => `«\u202f${name}\u202f» ne peut pas être écrit à cet endroit. Choisissez un autre dossier.`,
    exists: (name) => `Il y a déjà quelque chose du nom de «\u202f${name}\u202f». Choisissez un autre nom.`,
    other: (name, reason) => `«\u202f${name}\u202f» n’a pas pu être écrit\u202f: ${reason}`,
  },
  importTitle: 'Importer une archive',
  importButton: 'Importer…',
  importHint: 'Ce que Courant a exporté ici ou sur un autre ordinateur s’ajoute à ce qui est ici.',
  importFacts:
    'Les flux et articles qui manquent sont ajoutés. Ce qui est ici reste, et devient lu ou favori là où l’archive le dit. Une sauvegarde est faite avant.',
  withSettings: 'Reprendre aussi les réglages',
  chooseFile: 'Choisir l’archive…',
  imported: 'Archive importée',
  wasCancelled: 'L’importation a été annulée avant la fin. Ce qui était importé jusque-là est ici.',
  hasFailed: (reason) => `L’importation s’est arrêtée avant la fin\u202f: ${reason}`,
  wasCut: 'Le fichier s’arrête avant sa fin\u202f: il a été coupé. Ce qu’il contient est importé.',
  addedFeeds: (feeds, folders) =>
    folders === 0
      ? plural(feeds, '# flux ajouté.', '# flux ajoutés.')
      : `${plural(feeds, '# flux ajouté', '# flux ajoutés')}, et ${plural(folders, '# dossier', '# dossiers')}.`,
  addedArticles: (count) => plural(count, '# article ajouté.', '# articles ajoutés.'),
  becameRead: (count) => plural(count, '# article est devenu lu.', '# articles sont devenus lus.'),
  becameStarred: (count) => plural(count, '# article est devenu favori.', '# articles sont devenus favoris.'),
  alreadyThere: (count) =>
    plural(count, '# article était déjà là, tel quel.', '# articles étaient déjà là, tels quels.'),
  addedSearches: (count) => plural(count, '# recherche enregistrée ajoutée.', '# recherches enregistrées ajoutées.'),
  addedRules: (count) => plural(count, '# règle ajoutée.', '# règles ajoutées.'),
  settingsTaken: 'Les réglages ont été repris.',
  skipped: (count) =>
    plural(
      count,
      '# entrée a été laissée de côté\u202f: illisible, ou nommant un flux ou un dossier qui manque.',
      '# entrées ont été laissées de côté\u202f: illisibles, ou nommant un flux ou un dossier qui manque.',
    ),
  nothingNew: 'Rien de ce qu’elle contient ne manquait ici.',
  takeBackHint: 'Pour revenir en arrière, restaurez la sauvegarde faite avant\u202f: Réglages, Stockage.',
  noBackup: 'Aucune sauvegarde n’a pu être faite avant l’importation, donc rien n’a été importé.',
  refusals: {
    notAnArchive: (name) =>
      `«\u202f${name}\u202f» n’est pas une archive de Courant. Les listes de flux (OPML) s’importent par «\u202fImporter des flux…\u202f».`,
    newer: (name) =>
      `«\u202f${name}\u202f» vient d’un Courant plus récent. Installez la version plus récente pour l’importer.`,
    unreadable: (name, reason) => `«\u202f${name}\u202f» n’a pas pu être lu\u202f: ${reason}`,
    tooSlow: (name) => `«\u202f${name}\u202f» prend trop de temps à lire. Le fichier est peut-être endommagé.`,
  },
  pages: {
    titles: {
      everything: 'Articles de Courant',
      articles: 'Articles de Courant',
      starred: 'Articles favoris de Courant',
    },
    summary: (articles, when) => `${plural(articles, '# article exporté', '# articles exportés')}, ${when}.`,
    span: (articles, oldest, newest) =>
      `${plural(articles, '# article', '# articles')}\u202f: du ${oldest} au ${newest}`,
    allFeeds: 'Tous les flux',
    starred: 'Favori',
  },
})
