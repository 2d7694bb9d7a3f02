import type { RulesTexts } from '../en/rules'
import type { Formats } from '../formats/formats'

const quoted = (title: string): string => `«\u202f${title}\u202f»`

export const rulesTexts = ({ number, plural }: Formats): RulesTexts => ({
  title: 'Règles',
  open: 'Règles…',
  hint: 'Marquer comme lu, mettre une étoile, masquer, notifier ou non\u202f: ce qui arrive tout seul aux articles à leur arrivée.',
  order: 'Les règles sont essayées de haut en bas.',
  empty: 'Il n’y a pas encore de règle.',
  emptyHint:
    'Une règle fait toute seule quelque chose de chaque article qui remplit ses critères\u202f: le marquer comme lu, lui mettre une étoile, le masquer, vous notifier ou non.',
  loading: 'Chargement des règles…',
  list: 'Règles, dans leur ordre',
  create: 'Nouvelle règle',
  forFeed: 'Créer une règle pour ce flux…',
  newTitle: 'Nouvelle règle',
  editTitle: 'Modifier la règle',
  name: 'Nom',
  save: 'Enregistrer',
  happens: 'Ce qui se passe',
  read: 'Marquer comme lu',
  star: 'Mettre une étoile',
  hide: 'Masquer',
  hideHint:
    'Ce qui est masqué n’est dans aucune liste, aucun compte ni aucune recherche. On peut l’afficher à nouveau pendant trente jours. Les articles avec étoile ne sont jamais masqués.',
  notifyLabel: 'Notifications',
  notify: { feed: 'Selon le flux', notify: 'Notifier', silence: 'Ne pas notifier' },
  notifyHint: 'Même si le flux est silencieux. Les heures calmes restent calmes.',
  chooseOne: 'Choisissez ce qui se passe.',
  sayWhat: 'Dites de quels articles il s’agit.',
  looking: 'Examen des derniers articles…',
  wouldMeet: (count, looked) =>
    `Aurait touché ${number(count)} ${plural(looked, 'sur le dernier article', 'sur les # derniers articles', 'sur les # de derniers articles')}.`,
  nothingYet: 'Il n’y a pas encore d’article pour l’essayer.',
  tooSlowHere:
    'L’expression prend trop de temps. Simplifiez-la\u202f: une répétition dans une répétition, comme (a+)+, est ce qui coûte le plus.',
  metList: 'Articles qu’elle aurait touchés',
  andMore: (count) => `et ${number(count)} de plus`,
  met: (count, when) =>
    `A touché ${plural(count, '# article', '# articles', '# d’articles')} à leur arrivée, le dernier ${when}.`,
  metNone: 'N’a rien touché de ce qui est arrivé.',
  hides: (count) => plural(count, 'Masque # article.', 'Masque # articles.', 'Masque # d’articles.'),
  wasSlow: 'A pris trop de temps et est désactivée. Changez son expression, ou activez-la à nouveau.',
  stopped: (title) =>
    `La règle ${quoted(title)} a pris trop de temps et a été désactivée. Aucun article n’a été perdu.`,
  edit: (title) => `Modifier ${quoted(title)}`,
  up: (title) => `Monter ${quoted(title)}`,
  down: (title) => `Descendre ${quoted(title)}`,
  moved: (title, place, count) => `${quoted(title)} est en place ${number(place)} sur ${number(count)}.`,
  run: (title) => `Appliquer ${quoted(title)} à tous les articles`,
  showHidden: (title) => `Afficher à nouveau ce que ${quoted(title)} masque`,
  showAgain: 'Afficher à nouveau',
  remove: (title) => `Supprimer ${quoted(title)}`,
  deleted: (title) => `La règle ${quoted(title)} est supprimée. Ce qu’elle a fait reste.`,
  ran: (title, count) =>
    count === 0
      ? `${quoted(title)} n’a rien trouvé à changer.`
      : `${quoted(title)} a changé ${plural(count, '# article', '# articles', '# d’articles')}.`,
  shown: (count) =>
    plural(
      count,
      '# article est affiché à nouveau.',
      '# articles sont affichés à nouveau.',
      '# d’articles sont affichés à nouveau.',
    ),
  endedEarly: (sentence) => `Arrêté avant la fin. ${sentence}`,
  isGone: 'Cette règle n’existe plus.',
  tooMany: 'Il y a trop de règles. Supprimez-en une d’abord.',
  notRun: (reason) => `La règle n’a pas pu être appliquée\u202f: ${reason}`,
})
