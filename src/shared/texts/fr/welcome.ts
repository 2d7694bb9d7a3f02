import type { WelcomeTexts } from '../en/welcome'

export const welcomeTexts = (): WelcomeTexts => ({
  welcome: 'Bienvenue',
  title: 'Suivez ce que vous aimez lire',
  lead: 'Donnez à Courant l’adresse d’un site ou d’un flux. Il cherche de nouveaux articles toutes les quelques minutes et les garde sur cet ordinateur\u202f: pas de compte, pas de pistage.',
  addFeed: 'Ajouter un flux',
  orBegin: 'Ou commencez par l’un de ceux-ci',
  promise: 'Vous voyez ce que contient un flux avant de le suivre. Rien n’est téléchargé avant votre choix.',
  starters: {
    world: 'Actualité du monde',
    science: 'Mathématiques et sciences',
    linux: 'Linux et logiciel libre',
    comic: 'Une bande dessinée, trois fois par semaine',
  },
  cannotStart: 'Courant ne peut pas afficher sa fenêtre',
  cannotDraw: 'Quelque chose n’a pas pu être dessiné.',
})
