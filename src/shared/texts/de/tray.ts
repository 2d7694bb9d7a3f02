import type { TrayTexts } from '../en/tray'
import type { Formats } from '../formats/formats'

export const trayTexts = ({ plural }: Formats): TrayTexts => ({
  unread: (count) =>
    count === 0 ? 'Nichts ungelesen' : plural(count, '# ungelesener Artikel', '# ungelesene Artikel'),
  show: 'Courant zeigen',
  next: 'Nächster ungelesener Artikel',
  refresh: 'Alles aktualisieren',
  pause: 'Anhalten',
  quit: 'Beenden',
  closedTitle: 'Courant läuft im Infobereich weiter',
  closedBody:
    'Es sucht weiter nach neuen Artikeln. Um es zu beenden, wählen Sie Beenden im Menü seines Symbols; in den Einstellungen steht, ob das Schließen des Fensters es beendet.',
})
