import type { WelcomeTexts } from '../en/welcome'

export const welcomeTexts = (): WelcomeTexts => ({
  welcome: 'Willkommen',
  title: 'Folgen Sie dem, was Sie gern lesen',
  lead: 'Geben Sie Courant die Adresse einer Website oder eines Feeds. Es sieht alle paar Minuten nach neuen Artikeln und bewahrt sie auf diesem Computer auf: kein Konto, keine Nachverfolgung.',
  addFeed: 'Feed hinzufügen',
  fromAnother: 'Kommen Sie von einem anderen Reader?',
  howToImport:
    'Lassen Sie sich von ihm seine Liste der Feeds geben, eine OPML-Datei; bei den meisten steht sie unter „Exportieren“. Importieren Sie die Datei dann hier, oder legen Sie sie auf diesem Fenster ab.',
  wayOfEach: 'So bekommen Sie sie von Ihrem',
  promise: 'Kein Server wird gefragt, bevor Sie wählen.',
  cannotStart: 'Courant kann sein Fenster nicht anzeigen',
  cannotDraw: 'Etwas konnte nicht gezeichnet werden.',
})
