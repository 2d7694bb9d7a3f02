/** Text as it stands between tags, in HTML and in XML. */
export function escapeText(text: string): string {
  return /[&<>]/.test(text) ? text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;') : text
}

/** Text as it stands in an attribute between double quotes, in HTML and in XML. */
export function escapeAttribute(text: string): string {
  const escaped = escapeText(text)
  return escaped.includes('"') ? escaped.replace(/"/g, '&quot;') : escaped
}

/** Plain text as HTML: its lines stay lines. */
export function textToHtml(text: string): string {
  return escapeText(text.trim()).replace(/\r\n?|\n/g, '<br>')
}
