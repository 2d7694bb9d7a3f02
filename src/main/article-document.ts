import { escapeAttribute } from '../feed/escape-markup'
import { mediaScheme } from '../shared/media-url'
import type { ArticleBody } from '../shared/store/articles'
import { appOrigin } from '../shared/window-contract'
import { withMediaAddresses, withoutRemoteMedia } from './remote-media'
import { texts } from './texts'

/**
 * The policy of an article's frame: nothing runs and nothing loads but our stylesheet and, through our own scheme, images
 * and media. `frameAncestors` are the pages that may show it.
 */
export function articlePolicy(frameAncestors: string): string {
  return [
    "default-src 'none'",
    "style-src 'self'",
    `img-src ${mediaScheme}: data:`,
    `media-src ${mediaScheme}:`,
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
export function articleDocument(
  body: ArticleBody,
  remoteImages: boolean,
  look: Readonly<Record<string, string>>,
): string {
  const shown = remoteImages ? { html: withMediaAddresses(body.html), leftOut: 0 } : withoutRemoteMedia(body.html)
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
${shown.leftOut > 0 ? `<p class="note">${texts().refusals.imagesLeftOut(shown.leftOut)}</p>\n` : ''}${shown.html}
</article>
</body>
</html>
`
}

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
