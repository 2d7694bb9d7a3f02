/** Text as it stands between tags, in HTML and in XML. */
export function escapeText(text: string): string {
  return /[&<>]/.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text
}

/** Text as it stands in an attribute between double quotes, in HTML and in XML. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;')
}

/** Plain text as HTML: its lines stay lines. */
export function textToHtml(text: string): string {
  return escapeText(text.trim()).replace(/\r\n?|\n/g, '<br>')
}
