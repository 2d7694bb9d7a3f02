import type { ReasonsTexts } from '../en/reasons'
import type { Formats } from '../formats/formats'

export const reasonsTexts = ({ plural, span }: Formats): ReasonsTexts => ({
  neverPolled: 'Dieser Feed wurde noch nicht abgerufen; er ist als Nächster an der Reihe.',
  tick: 'Dieser Feed wird bei jedem Aktualisieren abgerufen.',
  retryAfter: (seconds) => `Der Server bat darum, erst nach einer Pause wieder gefragt zu werden: ${span(seconds)}.`,
  cacheControl: (seconds) => `Der Server sagt, so lange gelte seine Antwort: ${span(seconds)}.`,
  expires: (seconds) => `Der Server sagt, so lange ändere sich nichts: ${span(seconds)}.`,
  feedTtl: (seconds) => `Der Feed selbst nennt diesen Abstand zwischen zwei Abrufen: ${span(seconds)}.`,
  skipHours: 'Der Feed nennt Stunden oder Tage, an denen nichts erscheint; jetzt ist so eine Zeit.',
  hostLimit: (seconds) =>
    `Der Server bat um eine Pause oder war außer Betrieb, also warten alle seine Feeds: ${span(seconds)}.`,
  failing: (failures, seconds) =>
    plural(
      failures,
      `Der letzte Versuch ist gescheitert, also wartet der nächste ${span(seconds)}.`,
      `Die letzten # Versuche sind gescheitert, also wartet der nächste ${span(seconds)}.`,
    ),
  gone: 'Die Website sagt, dass dieser Feed eingestellt ist. Er wird nicht mehr abgerufen.',
})
