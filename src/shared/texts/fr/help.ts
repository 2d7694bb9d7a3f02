import type { HelpTexts } from '../en/help'
import type { Formats } from '../formats/formats'

type Sections = HelpTexts['sections']

const first: Sections['first'] = {
  title: 'Premiers pas',
  lines: {
    add: 'Avec «\u202fAjouter un flux\u202f», vous donnez à Courant l’adresse d’un site. Il en cherche les flux, et montre ce que contient l’un d’eux avant que vous ne le suiviez.',
    starters:
      'Ou choisissez-en dans la liste livrée avec l’application\u202f: ses auteurs l’ont faite, et personne n’a payé pour y figurer.',
    read: 'À gauche sont vos flux, au milieu leurs articles, à droite celui que vous lisez. Un article que vous ouvrez devient lu\u202f; un favori est gardé pour de bon.',
    find: 'La recherche parcourt titres et textes. La «\u202fPalette de commandes\u202f» mène à n’importe quel flux, dossier ou commande par quelques lettres de son nom.',
    rules:
      'Ce que vous ne voulez jamais lire, ou toujours voir d’abord, est l’affaire des «\u202fRègles\u202f»\u202f: à son arrivée, un article est marqué, étoilé, masqué, notifié ou non.',
    menus:
      'Un clic droit, ou la touche de menu, montre ce qu’on peut faire d’un flux, d’un dossier, d’un article ou d’un lien.',
    undo: 'Ce qui marque, déplace ou supprime beaucoup à la fois peut être repris\u202f: cherchez «\u202fAnnuler\u202f» au bas de la fenêtre.',
  },
}

const moving: Sections['moving'] = {
  title: 'Venir d’un autre lecteur',
  lines: {
    how: 'Presque tous les lecteurs écrivent leurs flux dans un fichier OPML. Demandez ce fichier au vôtre, puis choisissez «\u202fImporter des flux…\u202f», ou déposez le fichier sur la fenêtre.',
    along:
      'Les flux, les dossiers et les noms viennent avec. Ce que vous aviez lu ou étoilé, non\u202f: un fichier OPML n’a pas de place pour cela.',
    undo: 'Tous les flux du fichier sont enregistrés aussitôt et consultés ensuite. Ce que vous suivez déjà reste tel quel, et l’importation peut être reprise en entier.',
    names:
      'Où les autres ont l’exportation, à notre connaissance\u202f; les noms de leurs menus peuvent différer selon la version et la langue\u202f:',
    feedly:
      'Feedly\u202f: ouvrez feedly.com/i/opml dans le navigateur où vous êtes connecté\u202f; vous obtenez ainsi le fichier.',
    inoreader: 'Inoreader\u202f: Préférences, puis Import/Export, puis Exporter en OPML.',
    netNewsWire: 'NetNewsWire\u202f: Fichier, puis Export Subscriptions.',
    liferea: 'Liferea\u202f: Abonnements, puis Exporter la liste des flux.',
    rssGuard: 'RSS Guard\u202f: Comptes (Flux dans les versions plus anciennes), puis Exporter les flux, en OPML 2.0.',
    thunderbird: 'Thunderbird\u202f: clic droit sur le compte de vos flux, puis S’abonner, puis Exporter.',
    freshRss:
      'FreshRSS\u202f: Gestion des abonnements, puis Importer / exporter, puis l’exportation avec la liste des flux.',
    miniflux: 'Miniflux\u202f: Abonnements, puis Exporter.',
    newsboat:
      'Newsboat\u202f: tapez newsboat -e > feeds.opml dans un terminal\u202f; le fichier est alors dans le dossier courant.',
    other: 'Tout autre\u202f: cherchez Exporter, OPML ou Abonnements dans ses menus et ses réglages.',
  },
}

const data: Sections['data'] = {
  title: 'Vos données et leurs sauvegardes',
  lines: {
    where: 'Tout ce que sait Courant est dans un dossier de cet ordinateur\u202f: flux, articles, marques et réglages.',
    backups:
      'Une sauvegarde est faite chaque jour où vous l’utilisez, et vérifiée avant de compter. Réglages → «\u202fStockage\u202f» en fait une tout de suite, et en restaure une au choix.',
    keep: 'Les articles sont gardés pour toujours sauf si vous en décidez autrement, pour tous les flux sous «\u202fStockage\u202f» ou pour un seul sous «\u202fDétails\u202f». Les favoris restent.',
    computer:
      'Pour tout emporter sur un autre ordinateur, choisissez «\u202fExporter les articles\u202f» avec tout, et là-bas «\u202fImporter une archive\u202f» avec le fichier archive.jsonl qui s’y trouve. Les mots de passe des flux restent ici\u202f: seul cet ordinateur peut les lire.',
    leaving:
      'Pour passer à un autre lecteur, choisissez «\u202fExporter les flux…\u202f»\u202f: le fichier OPML qui en résulte est lu par les autres.',
  },
}

const privacy: Sections['privacy'] = {
  title: 'Vie privée\u202f: qui est interrogé, et sur quoi',
  lines: {
    nobody:
      'Il n’y a ni compte, ni serveur à nous, ni pistage, et de nouvelles versions ne sont cherchées que si vous le demandez, ou une fois par semaine si vous le voulez.',
    feeds:
      'Les serveurs des flux que vous suivez sont interrogés sur leurs nouveaux articles, aussi souvent que vous le réglez ou moins s’ils demandent plus de temps, et de temps en temps sur l’icône du site.',
    learns:
      'Un tel serveur apprend le nom et la version de Courant et l’adresse réseau de votre connexion. Il ne reçoit pas de cookies et n’apprend pas d’où vous venez.',
    pictures:
      'Les images viennent d’où l’article le dit quand vous l’ouvrez, ou quand une liste les montre. «\u202fImages du Web\u202f» dans les réglages l’empêche, pour tous les flux ou pour un seul.',
    onDemand:
      'Le son et les films sont chargés quand vous les lancez\u202f; le texte intégral quand vous le demandez, ou toujours pour un flux réglé ainsi.',
    links: 'Les liens s’ouvrent dans votre navigateur, qui a ses propres règles.',
  },
}

const sick: Sections['sick'] = {
  title: 'Quand un flux est malade',
  lines: {
    marked:
      'Un flux injoignable est signalé dans la barre latérale et interrogé de moins en moins souvent. Ses articles restent, et il reprend de lui-même dès que son serveur va mieux.',
    health:
      '«\u202fSanté\u202f» dans son menu montre les dernières consultations, ce qui n’a pas marché et ce qu’on peut faire\u202f: chercher une nouvelle adresse, suivre une redirection pour de bon, donner un mot de passe, suspendre le flux ou s’en désabonner.',
    survey:
      '«\u202fSanté des flux\u202f» énumère tous les flux en difficulté, ceux qui n’ont pas d’article depuis un an et ceux qui publient énormément.',
    gone: 'Quand un site dit qu’un flux a disparu pour de bon, il n’est plus interrogé. Il garde ses articles jusqu’à ce que vous le quittiez.',
  },
}

const notifications: Sections['notifications'] = {
  title: 'Être prévenu',
  lines: {
    rule: '«\u202fCe qui est signalé\u202f» dans les réglages choisit pour les nouveaux articles\u202f: rien, chaque article, ou un résumé par tournée. Un flux ou un dossier peut en décider autrement dans ses «\u202fDétails\u202f».',
    quiet: 'Pendant les «\u202fHeures calmes\u202f», rien n’est montré\u202f; ensuite, un résumé dit ce qui est venu.',
    state: 'Vous êtes aussi prévenu quand un flux n’est plus joignable, quand il est de retour et quand il a disparu.',
    nothing:
      'Si rien n’apparaît, voyez si votre système laisse Courant notifier, et si son propre mode «\u202fne pas déranger\u202f» est actif.',
  },
}

export const helpTexts = ({ plural }: Formats): HelpTexts => ({
  title: 'Aide de Courant',
  contents: 'Sommaire',
  find: 'Chercher dans l’aide',
  none: 'Rien dans l’aide ne contient ces mots. Moins de mots, ou de plus courts, trouvent davantage.',
  found: (count) => plural(count, '# passage', '# passages', '# de passages'),
  keysIntro:
    'Telles qu’elles sont maintenant\u202f: une touche que vous changez change aussi ici. Tant que vous écrivez dans un champ, les lettres sont des lettres\u202f; Échap le quitte.',
  sections: { first, keys: { title: 'Les touches', lines: {} }, moving, data, privacy, sick, notifications },
})
