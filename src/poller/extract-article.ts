import { Readability } from '@mozilla/readability'
import { Parser } from 'htmlparser2'
import { parseHTML } from 'linkedom'
import { decodeBody } from '../feed/decode-body'
import type { FeedDocument } from '../feed/parse-feed'
import { sanitizeHtml } from '../feed/sanitize-html'

/** Characters of a page that are read; what articles have is far less. */
const longestPage = 3_000_000
const mostElements = 40_000
const deepestElement = 250
/** Letters that make an article; less is a notice, a login, a list of links. */
const shortestText = 200

/**
 * The article that a page holds, as HTML that is safe, or null where none can be told from what stands around it. The
 * sanitiser has the last word: whatever the extraction leaves in place is treated as any feed's markup.
 */
export function extractArticle({ bytes, contentType, url }: FeedDocument): string | null {
  const text = decodeBody(bytes, contentTypeOf(bytes, contentType)).text.slice(0, longestPage)
  if (isTooMuch(text)) return null
  const { document } = parseHTML(text)
  if (document.documentElement === null) return null
  const base = baseOf(document.querySelector('base[href]')?.getAttribute('href') ?? null, url)
  let found: ReturnType<Readability['parse']>
  try {
    found = new Readability(document, { charThreshold: shortestText }).parse()
  } catch {
    // It walks whatever a stranger wrote; a page that it stumbles over has no article.
    return null
  }
  if (!found?.content || (found.textContent ?? '').trim().length < shortestText) return null
  const html = sanitizeHtml(found.content, base, undefined, url)
  return html === '' ? null : html
}

/** Asked before anything is built of them: what walks the tree costs more than its size where it is deep. */
function isTooMuch(text: string): boolean {
  let elements = 0
  let depth = 0
  let deepest = 0
  const counter = new Parser({
    onopentag: () => {
      elements++
      depth++
      deepest = Math.max(deepest, depth)
      if (elements > mostElements || deepest > deepestElement) counter.pause()
    },
    onclosetag: () => {
      depth--
    },
  })
  counter.write(text)
  return elements > mostElements || deepest > deepestElement
}

/** What the page says of its own encoding (HTML, section 4.2.5.4) where its server says nothing. */
function contentTypeOf(bytes: Uint8Array, contentType: string | null): string | null {
  if (contentType !== null && /charset\s*=/i.test(contentType)) return contentType
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2_048))
  const charset = /<meta\b[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,40})/i.exec(start)?.[1]
  return charset === undefined ? contentType : `text/html; charset=${charset}`
}

function baseOf(href: string | null, url: string): string {
  return href !== null && URL.canParse(href, url) ? new URL(href, url).href : url
}
