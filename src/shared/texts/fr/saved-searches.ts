import type { SavedSearchesTexts } from '../en/saved-searches'
import type { Formats } from '../formats/formats'

export const savedSearchesTexts = ({ number, plural }: Formats): SavedSearchesTexts => ({
  newTitle: 'Nouvelle recherche enregistrée',
  editTitle: 'Modifier la recherche enregistrée',
  name: 'Nom',
  save: 'Enregistrer',
  saveThis: 'Enregistrer cette recherche…',
  edit: 'Modifier…',
  remove: 'Supprimer la recherche',
  deleted: (title) => `La recherche « ${title} » est supprimée. Aucun article n’a changé.`,
  isGone: 'Cette recherche enregistrée n’existe plus.',
  tooMany: 'Il y a trop de recherches enregistrées. Supprimez-en une d’abord.',
  counting: 'Comptage…',
  notYet: 'Dites ce qui est cherché.',
  found: (count) => plural(count, 'Trouve # article.', 'Trouve # articles.', 'Trouve # d’articles.'),
  foundMore: (count) => `Trouve plus de ${number(count)} articles.`,
  atLeast: (count) => `${number(count)} et plus`,
  nothing: 'Rien trouvé',
  nothingHint: 'Les articles qui remplissent les critères apparaîtront ici.',
})
