/** Feeds as we would write them, in every format and encoding that the engine reads. */
import { escapeText } from '../escape-markup'

export interface WrittenItem {
  readonly id: string
  readonly title: string
  readonly link: string
  readonly author: string
  readonly published: string
  readonly text: string
}

export type WrittenFormat = 'rss' | 'rdf' | 'atom' | 'json'

/** `encoding` is what the document calls itself. */
export function writeFeed(
  format: WrittenFormat,
  title: string,
  items: readonly WrittenItem[],
  encoding: string,
): string {
  const declaration = `<?xml version="1.0" encoding="${encoding}"?>\n`
  switch (format) {
    case 'rss':
      return `${declaration}<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>${html(title)}</title>${items.map(rssItem).join('\n')}</channel></rss>`
    case 'rdf':
      return `${declaration}<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><channel><title>${html(title)}</title></channel>${items.map(rdfItem).join('\n')}</rdf:RDF>`
    case 'atom':
      return `${declaration}<feed xmlns="http://www.w3.org/2005/Atom"><title>${escapeText(title)}</title>${items.map(atomEntry).join('\n')}</feed>`
    case 'json':
      return JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title, items: items.map(jsonItem) })
  }
}

/** RSS texts are HTML, so that plain text is escaped for HTML and then for XML. */
function html(text: string): string {
  return escapeText(escapeText(text))
}

function rssItem({ id, title, link, author, published, text }: WrittenItem): string {
  return `<item><title>${html(title)}</title><link>${escapeText(link)}</link><guid isPermaLink="false">${escapeText(id)}</guid><dc:creator>${escapeText(author)}</dc:creator><pubDate>${new Date(published).toUTCString()}</pubDate><description><![CDATA[<p>${escapeText(text)}</p>]]></description></item>`
}

function rdfItem({ id, title, link, author, published, text }: WrittenItem): string {
  return `<item rdf:about="${escapeText(id)}"><title>${html(title)}</title><link>${escapeText(link)}</link><dc:creator>${escapeText(author)}</dc:creator><dcterms:issued>${published}</dcterms:issued><description>${escapeText(`<p>${escapeText(text)}</p>`)}</description></item>`
}

function atomEntry({ id, title, link, author, published, text }: WrittenItem): string {
  return `<entry><title>${escapeText(title)}</title><link href="${escapeText(link)}"/><id>${escapeText(id)}</id><author><name>${escapeText(author)}</name></author><published>${published}</published><summary type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${escapeText(text)}</p></div></summary></entry>`
}

function jsonItem({ id, title, link, author, published, text }: WrittenItem): object {
  const authors = [{ name: author }]
  return { id, title, url: link, authors, date_published: published, summary: text }
}
