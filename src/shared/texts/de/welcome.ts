import type { WelcomeTexts } from '../en/welcome'

export const welcomeTexts = (): WelcomeTexts => ({
  welcome: 'Willkommen',
  title: 'Folgen Sie dem, was Sie gern lesen',
  lead: 'Geben Sie Courant die Adresse einer Website oder eines Feeds. Es sieht alle paar Minuten nach neuen Artikeln und bewahrt sie auf diesem Computer auf: kein Konto, keine Nachverfolgung.',
  addFeed: 'Feed hinzufügen',
  orBegin: 'Oder beginnen Sie mit einem von diesen',
  promise: 'Sie sehen, was in einem Feed steht, bevor Sie ihm folgen. Nichts wird abgerufen, bevor Sie wählen.',
  starters: {
    world: 'Nachrichten aus aller Welt',
    science: 'Mathematik und Naturwissenschaft',
    linux: 'Linux und freie Software',
    comic: 'Ein Comic, dreimal in der Woche',
  },
  cannotStart: 'Courant kann sein Fenster nicht anzeigen',
  cannotDraw: 'Etwas konnte nicht gezeichnet werden.',
})
