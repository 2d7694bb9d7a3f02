import type { ArticleTexts } from '../en/article'

export const articleTexts = (): ArticleTexts => ({
  article: 'Article',
  articleText: 'Texte de l’article',
  files: 'Fichiers',
  star: 'Ajouter aux favoris',
  unstar: 'Retirer des favoris',
  markRead: 'Marquer comme lu',
  markUnread: 'Marquer comme non lu',
  openInBrowser: 'Ouvrir dans le navigateur',
  nextUnread: 'Non lu suivant',
  foundAt: (time) => `Trouvé le ${time}`,
  noneSelected: 'Aucun article choisi',
  noneSelectedHint: (key) => ['Choisissez-en un dans la liste, ou appuyez sur ', key, ' pour le prochain non lu.'],
  cannotBeShown: 'Cet article ne peut pas être affiché',
  isGone: 'Cet article n’existe plus.',
})
