import { escapeAttribute } from '../feed/escape-markup'
import { type MediaReason, mediaScheme } from '../shared/media-url'
import type { ArticleBody } from '../shared/store/articles'
import { appOrigin, askingAttribute } from '../shared/window-contract'
import { withPlayers } from './article-players'
import { withMediaAddresses, withoutRemoteMedia } from './remote-media'
import { texts } from './texts'

/** What of the web an article shows: nothing, or all of it, for the reason given. */
export type ShownMedia = 'none' | MediaReason

/**
 * The policy of an article's frame: nothing runs and nothing loads but our stylesheet and, where they are shown, images
 * and media through our own scheme. `frameAncestors` are the pages that may show it.
 */
export function articlePolicy(frameAncestors: string, media: ShownMedia): string {
  return [
    "default-src 'none'",
    "style-src 'self'",
    media === 'none' ? 'img-src data:' : `img-src ${mediaScheme}: data:`,
    ...(media === 'none' ? [] : [`media-src ${mediaScheme}:`]),
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${frameAncestors}`,
    'sandbox allow-same-origin allow-popups',
  ].join('; ')
}

/**
 * An article's body as the document its frame shows. The HTML is sanitised already, in the poller; the frame and its
 * policy are the second lock. The window draws the title itself. `look` are the attributes that the stylesheet draws by.
 */
export function articleDocument(body: ArticleBody, media: ShownMedia, look: Readonly<Record<string, string>>): string {
  const { article, reading } = texts()
  const html = withPlayers(body, media !== 'none', reading.players)
  const shown =
    media === 'none'
      ? withoutRemoteMedia(html, article.pictures.kinds)
      : { html: withMediaAddresses(html, media), leftOut: 0 }
  return `<!doctype html>
<html${attribute('lang', languageTag(body.language))} dir="${body.direction ?? 'auto'}"${attributes(look)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<base target="_blank">
<title>${escapeAttribute(body.title)}</title>
<link rel="stylesheet" href="${appOrigin}/article.css">
</head>
<body>
<article>
${leftOutNote(shown.leftOut)}${noTextNote(body)}${shown.html}
</article>
</body>
</html>
`
}

/** The window hears the button: nothing in the frame runs. */
function leftOutNote(leftOut: number): string {
  if (leftOut === 0) return ''
  const { refusals, article } = texts()
  const language = attribute('lang', texts().formats.locale)
  const button = `<button type="button" ${askingAttribute}="pictures">${article.pictures.show}</button>`
  return `<p class="note"${language} dir="ltr">${refusals.imagesLeftOut(leftOut)} ${button}</p>\n`
}

/** What an article says of which the feed brings a title and nothing else, and the way to its text. */
function noTextNote({ html, link }: ArticleBody): string {
  if (hasContent(html)) return ''
  const { article, emptyStates } = texts()
  const language = attribute('lang', texts().formats.locale)
  const button =
    link === null ? '' : ` <button type="button" ${askingAttribute}="full-text">${article.fullText.title}</button>`
  return `<p class="note"${language} dir="ltr">${emptyStates.noText}${button}</p>\n`
}

/** Whether anything of it is seen: a letter, or what is no text. */
function hasContent(html: string): boolean {
  return /<(?:img|picture|video|audio|iframe|svg|math|table)[\s>/]/i.test(html) || /[^\s\u00a0]/.test(bareText(html))
}

const bareText = (html: string): string => html.replace(/<[^>]*>/g, '').replace(/&(?:nbsp|#160|#xa0);/gi, '')

/** A language tag (BCP 47) that can stand in an attribute, or null. */
function languageTag(language: string | null): string | null {
  return language !== null && /^[a-z]{2,8}(?:-[a-z\d]{1,8}){0,4}$/i.test(language) ? language : null
}

function attributes(all: Readonly<Record<string, string>>): string {
  return Object.entries(all)
    .map(([name, value]) => attribute(name, value))
    .join('')
}

function attribute(name: string, value: string | null): string {
  return value === null ? '' : ` ${name}="${escapeAttribute(value)}"`
}
