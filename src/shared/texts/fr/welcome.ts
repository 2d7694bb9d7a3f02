import type { WelcomeTexts } from '../en/welcome'

export const welcomeTexts = (): WelcomeTexts => ({
  welcome: 'Bienvenue',
  title: 'Suivez ce que vous aimez lire',
  lead: 'Donnez à Courant l’adresse d’un site ou d’un flux. Il cherche de nouveaux articles toutes les quelques minutes et les garde sur cet ordinateur\u202f: pas de compte, pas de pistage.',
  addFeed: 'Ajouter un flux',
  fromAnother: 'Vous venez d’un autre lecteur\u202f?',
  howToImport:
    'Demandez-lui sa liste de flux, un fichier OPML\u202f; la plupart la donnent sous «\u202fExporter\u202f». Importez ensuite le fichier ici, ou déposez-le sur cette fenêtre.',
  wayOfEach: 'Comment l’obtenir du vôtre',
  promise: 'Aucun serveur n’est contacté avant votre choix.',
  cannotStart: 'Courant ne peut pas afficher sa fenêtre',
  cannotDraw: 'Quelque chose n’a pas pu être dessiné.',
})
