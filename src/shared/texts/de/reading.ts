import type { ReadingTexts } from '../en/reading'
import type { Formats } from '../formats/formats'

export const readingTexts = ({ number }: Formats): ReadingTexts => ({
  saveHtml: 'Als HTML speichern …',
  savePdf: 'Als PDF speichern …',
  print: 'Drucken …',
  speed: 'Tempo',
  times: (rate) => `${rate}-fach`,
  cannotPlay: 'Diese Datei kann hier nicht abgespielt werden. Ihr Link öffnet sie anderswo.',
  linkLeadsTo: 'Wohin der Link führt',
  inThisArticle: 'In diesem Artikel',
  jumpBack: 'Zurück zur Stelle davor',
  picture: 'Bild',
  enlarge: (name) => (name === '' ? 'Bild vergrößern' : `Vergrößern: ${name}`),
  fullSize: 'In voller Größe zeigen',
  fitWindow: 'In das Fenster einpassen',
  players: {
    video: (site, title) => (title === '' ? `Video auf ${site}` : `Video auf ${site}: ${title}`),
    audio: (site, title) => (title === '' ? `Ton auf ${site}` : `Ton auf ${site}: ${title}`),
  },
  find: {
    title: 'In diesem Artikel suchen',
    next: 'Nächster Treffer',
    previous: 'Voriger Treffer',
    close: 'Suche im Artikel schließen',
    found: (current, all, isMore) =>
      all === 0 ? 'Nicht gefunden' : `${number(current)} von ${isMore ? 'mehr als ' : ''}${number(all)}`,
  },
})
