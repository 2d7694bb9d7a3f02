import type { SurveyTexts } from '../en/survey'
import type { Formats } from '../formats/formats'

/** Quels flux sont en difficulté, silencieux ou bavards. */
export const surveyTexts = ({ number, plural }: Formats): SurveyTexts => ({
  title: 'Santé des flux',
  kinds: 'Quels flux',
  kind: {
    sick: (count) => `En difficulté (${number(count)})`,
    silent: (count) => `Silencieux (${number(count)})`,
    noisy: (count) => `Bavards (${number(count)})`,
  },
  what: {
    sick: 'Les flux dont la dernière consultation a échoué, qui ont pris fin ou que vous avez mis en pause.',
    silent: 'Les flux sans article depuis un an ou plus.',
    noisy: 'Les flux à cinquante articles par semaine ou plus.',
  },
  order: 'Ordre',
  orders: { worst: 'Les pires d’abord', name: 'Par nom', unread: 'Le plus de non lus d’abord' },
  none: {
    sick: 'Tous les flux vont bien.',
    silent: 'Chaque flux a publié depuis moins d’un an.',
    noisy: 'Aucun flux ne publie autant.',
  },
  counting: 'Décompte en cours…',
  counted: (count) => plural(count, '# flux', '# flux', '# de flux'),
  lastArticle: (month) => `Dernier article en ${month}`,
  noArticle: 'N’a jamais eu d’article',
  unread: (count) => plural(count, '# non lu', '# non lus', '# de non lus'),
  show: 'Montrer la santé',
})
