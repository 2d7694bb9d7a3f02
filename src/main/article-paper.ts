import { escapeAttribute, escapeText } from '../feed/escape-markup'
import type { Article } from '../shared/model'
import type { ArticleBody } from '../shared/store/articles'
import { appOrigin } from '../shared/window-contract'
import type { ShownMedia } from './article-document'
import { withPlayers } from './article-players'
import { withMediaAddresses, withoutRemoteMedia } from './remote-media'
import { texts } from './texts'

type Look = Readonly<Record<string, string>>

/** An article with its head as a page of its own, served to the window that prints it. */
export function paperDocument(article: Article, body: ArticleBody, media: ShownMedia, look: Look): string {
  const html = media === 'none' ? bare(body) : withMediaAddresses(played(body), media)
  // Nobody scrolls to what is below: all of it has to be there before it is printed.
  const whole = html.replace(/\sloading="lazy"/g, '')
  return page(article, body, look, {
    style: `<link rel="stylesheet" href="${appOrigin}/article.css">`,
    policy: '',
    html: whole,
  })
}

/**
 * The same as a file for any browser, with its style inside. Pictures stay where they are on the web, and are left out where
 * they are not shown. Its policy lets nothing run there, either.
 */
export function savedDocument(article: Article, body: ArticleBody, shown: boolean, styles: string): string {
  const policy = [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    ...(shown ? ['img-src http: https: data:', 'media-src http: https:'] : ['img-src data:']),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return page(article, body, plainLook, {
    style: `<style>\n${styles}\n</style>`,
    policy: `<meta http-equiv="Content-Security-Policy" content="${escapeAttribute(policy)}">\n`,
    html: shown ? played(body) : bare(body),
  })
}

/** A file is read elsewhere: it has no taste of its own. */
const plainLook: Look = {
  'data-text-size': '17',
  'data-measure': 'medium',
  'data-leading': 'normal',
  'data-face': 'serif',
}

interface Parts {
  readonly style: string
  readonly policy: string
  readonly html: string
}

function page(article: Article, body: ArticleBody, look: Look, { style, policy, html }: Parts): string {
  const attributes = Object.entries({ ...look, 'data-theme': 'light' })
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('')
  const language = /^[\w-]{2,40}$/.exec(body.language ?? '')?.[0]
  return `<!doctype html>
<html class="paper"${language === undefined ? '' : ` lang="${language}"`} dir="${body.direction ?? 'auto'}"${attributes}>
<head>
<meta charset="utf-8">
${policy}<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>${escapeText(body.title)}</title>
${style}
</head>
<body>
<article>
${headOf(article)}
${html}
</article>
</body>
</html>
`
}

function headOf({ feedTitle, title, author, publishedAt, sortAt, link }: Article): string {
  const when = texts().formats.fullTime(publishedAt ?? sortAt)
  const from = [feedTitle, author ?? '', when]
    .filter((part) => part !== '')
    .map((part) => `<bdi>${escapeText(part)}</bdi>`)
  const address = link === null ? '' : `\n<p><a href="${escapeAttribute(link)}">${escapeText(link)}</a></p>`
  return `<header>\n<h1>${escapeText(title)}</h1>\n<p>${from.join(' · ')}</p>${address}\n</header>`
}

const played = (body: ArticleBody): string => withPlayers(body, true, texts().reading.players)

function bare(body: ArticleBody): string {
  const { article, reading } = texts()
  return withoutRemoteMedia(withPlayers(body, false, reading.players), article.pictures.kinds).html
}
