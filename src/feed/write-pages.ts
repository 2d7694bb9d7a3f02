/** Articles as pages for any browser: one style for all, nothing that runs, nothing fetched but pictures where they are shown. */
import { escapeAttribute, escapeText } from './escape-markup'

export interface PageArticle {
  readonly title: string
  readonly link: string | null
  readonly author: string | null
  /** As a person reads it. */
  readonly when: string
  readonly starred: boolean
  readonly language: string | null
  readonly direction: 'ltr' | 'rtl' | null
  /** Sanitised. */
  readonly html: string
  readonly enclosures: readonly { readonly url: string; readonly type: string | null }[]
}

export interface PageLook {
  readonly language: string
  readonly remoteImages: boolean
  /** What leads back to the list of feeds, and how a starred article is marked. */
  readonly back: string
  readonly starred: string
}

export interface IndexEntry {
  readonly title: string
  readonly address: string
  /** The pages of the feed, each with what is on it. */
  readonly pages: readonly { readonly file: string; readonly label: string }[]
}

const styles = `
:root { color-scheme: light dark; font: 17px/1.6 Georgia, serif; }
body { max-width: 44rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { font-size: 1.3rem; line-height: 1.3; margin: 0; }
article { border-top: 1px solid color-mix(in srgb, currentcolor 25%, transparent); margin-top: 2.5rem; padding-top: 1.5rem; }
header p, nav, .count { font: 14px/1.5 system-ui, sans-serif; opacity: 0.8; }
nav ol { padding-inline-start: 1.5rem; }
img, video { max-width: 100%; height: auto; }
pre { overflow-x: auto; white-space: pre-wrap; }
`

/** One page of a feed's articles, with a list of them at its head. */
export function articlesPage(feedTitle: string, articles: readonly PageArticle[], look: PageLook): string {
  const list = articles.map(({ title }, at) => `<li><a href="#a${at + 1}"><bdi>${escapeText(title)}</bdi></a></li>`)
  const nav = `<nav><p><a href="index.html">${escapeText(look.back)}</a></p><ol>\n${list.join('\n')}\n</ol></nav>`
  const body = articles.map((article, at) => oneArticle(article, at + 1, look)).join('\n')
  return page(feedTitle, look, `<h1><bdi>${escapeText(feedTitle)}</bdi></h1>\n${nav}\n${body}`)
}

/** The first page: all feeds that have articles. */
export function indexPage(title: string, summary: string, feeds: readonly IndexEntry[], look: PageLook): string {
  const sections = feeds.map(({ title: name, address, pages }) => {
    const links = pages.map(({ file, label }) => `<li><a href="${escapeAttribute(file)}">${escapeText(label)}</a></li>`)
    return `<section><h2><bdi>${escapeText(name)}</bdi></h2>
<p class="count">${escapeText(address)}</p>
<ul>
${links.join('\n')}
</ul></section>`
  })
  return page(title, look, `<h1>${escapeText(title)}</h1>\n<p>${escapeText(summary)}</p>\n${sections.join('\n')}`)
}

function oneArticle(article: PageArticle, at: number, { starred }: PageLook): string {
  const { title, link, author, when, language, direction, html, enclosures } = article
  const facts = [author ?? '', when, article.starred ? `★ ${starred}` : ''].filter((fact) => fact !== '')
  const from = facts.map((fact) => `<bdi>${escapeText(fact)}</bdi>`).join(' · ')
  const name = `<bdi>${escapeText(title)}</bdi>`
  const heading = link === null ? name : `<a href="${escapeAttribute(link)}" rel="noreferrer">${name}</a>`
  const files = enclosures.map(
    ({ url, type }) =>
      `<li><a href="${escapeAttribute(url)}" rel="noreferrer">${escapeText(url)}</a>${type === null ? '' : ` (${escapeText(type)})`}</li>`,
  )
  return `<article id="a${at}"${language === null ? '' : ` lang="${escapeAttribute(language)}"`} dir="${direction ?? 'auto'}">
<header><h2>${heading}</h2><p>${from}</p></header>
${html}
${files.length === 0 ? '' : `<ul>\n${files.join('\n')}\n</ul>\n`}</article>`
}

function page(title: string, { language, remoteImages }: PageLook, body: string): string {
  const media = remoteImages ? ['img-src http: https: data:', 'media-src http: https:'] : ['img-src data:']
  const policy = [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    ...media,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return `<!doctype html>
<html lang="${escapeAttribute(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeAttribute(policy)}">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>${escapeText(title)}</title>
<style>${styles}</style>
</head>
<body>
${body}
</body>
</html>
`
}
