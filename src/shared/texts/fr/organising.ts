import type { OrganisingTexts } from '../en/organising'
import type { Formats } from '../formats/formats'

export const organisingTexts = ({ number, plural }: Formats): OrganisingTexts => ({
  newFolder: 'Nouveau dossier',
  sidebarOptions: 'Options de la barre latérale',
  sortBy: 'Trier',
  sort: { hand: 'Dans mon ordre', name: 'Par nom', unread: 'Par non lus' },
  hideRead: 'Masquer ce qui est lu',
  importFeeds: 'Importer des flux…',
  exportFeeds: 'Exporter les flux…',
  rename: 'Renommer',
  nameOf: (title) => `Nom de ${title}`,
  moveTo: 'Déplacer vers un dossier…',
  moveTitle: (title) => `Déplacer «\u202f${title}\u202f»`,
  folder: 'Dossier',
  top: 'Aucun dossier',
  move: 'Déplacer',
  newFolderInside: 'Nouveau dossier à l’intérieur',
  deleteFolder: 'Supprimer le dossier',
  deleted: (title) => `Le dossier «\u202f${title}\u202f» est supprimé. Ses flux sont remontés d’un niveau.`,
  moved: (title, place, of) => `${title}\u202f: ${number(place)} sur ${number(of)}`,
  movedInto: (title, folder) => `${title} est maintenant dans ${folder}.`,
  atTheEnd: (title) => `${title} ne peut pas aller plus loin.`,
  sortedOtherwise: 'On ne déplace à la main que lorsque la barre latérale est dans votre ordre.',
  emptyFolder: 'Ce dossier est vide',
  emptyFolderHint: 'Glissez-y des flux, ou choisissez «\u202fDéplacer vers un dossier…\u202f» dans le menu d’un flux.',
  nothingToday: 'Rien encore aujourd’hui',
  nothingTodayHint: 'Les articles datés d’aujourd’hui apparaîtront ici.',
  inThisFolder: 'Dans ce dossier',
  dropHere: 'Déposez la liste ici pour importer ses flux',
  dropAddress: 'Déposez l’adresse ici pour en chercher les flux',
  exported: (name) => `Vos flux sont dans «\u202f${name}\u202f».`,
  imported: 'Flux importés',
  addedFeeds: (feeds, folders) =>
    folders === 0
      ? plural(feeds, '# flux ajouté.', '# flux ajoutés.')
      : `${plural(feeds, '# flux ajouté', '# flux ajoutés')}, et ${plural(folders, '# dossier', '# dossiers')}.`,
  alreadyThere: (count) => plural(count, '# flux était déjà là.', '# flux étaient déjà là.'),
  skipped: (count) =>
    plural(count, '# entrée a été laissée de côté\u202f:', '# entrées ont été laissées de côté\u202f:'),
  andMore: (count) => `et ${number(count)} de plus`,
  why: { 'not-an-address': 'pas une adresse web', 'not-a-feed': 'pas un flux', twice: 'deux fois dans la liste' },
  withoutLogin: (count) =>
    plural(
      count,
      '# adresse contenait un mot de passe, qui a été laissé de côté. Indiquez-le dans Détails.',
      '# adresses contenaient des mots de passe, qui ont été laissés de côté. Indiquez-les dans Détails.',
    ),
  cut: 'La liste était plus longue que ce que Courant lit\u202f; sa fin manque.',
  cancelled: 'L’importation a été arrêtée avant la fin.',
  failed: 'L’importation s’est arrêtée\u202f: les flux n’ont pas pu être enregistrés.',
  takeBack: 'Annuler l’importation',
  takenBack: 'L’importation a été annulée.',
})
