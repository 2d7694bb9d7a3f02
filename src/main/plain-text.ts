/**
 * Characters that a feed could use to make text look like something else outside our own window: controls, line breaks
 * and the bidirectional overrides and isolates (UAX #9), which would turn around what stands after them.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the point.
const unwanted = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/g

/** One line of plain text, at most `limit` characters, safe to hand to a terminal or a notification's title. */
export function oneLine(text: string, limit: number): string {
  const line = text
    .slice(0, limit * 4)
    .replace(unwanted, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  const characters = [...line]
  return characters.length <= limit
    ? line
    : `${characters
        .slice(0, limit - 1)
        .join('')
        .trimEnd()}…`
}

/** The same text for a place that renders markup: many Linux notification daemons do so in the body. */
export function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
