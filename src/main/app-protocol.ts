/**
 * `courant://app`: the app's own pages, and the body of one article for its frame. Nothing is read from `file:`, so the
 * window needs no right to it.
 */
import { readFile } from 'node:fs/promises'
import { extname, join, resolve, sep } from 'node:path'
import { protocol } from 'electron'
import { mediaScheme } from '../shared/media-url'
import type { ArticleId, FeedId, Settings } from '../shared/model'
import type { FeedIcon } from '../shared/poller-contract'
import { readingAttributes } from '../shared/reading-style'
import type { Running } from '../shared/running-notes'
import type { StoreClient } from '../shared/store-contract'
import { appOrigin, appScheme } from '../shared/window-contract'
import { articleDocument, articlePolicy } from './article-document'
import { paperDocument } from './article-paper'
import { articleStyles } from './article-styles'
import { type Log, reasonOf } from './log'
import { texts } from './texts'

/** The policy of the app's own page: its own scripts, its own frames, no address on the network. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  `img-src 'self' data: ${mediaScheme}:`,
  "font-src 'self'",
  `media-src ${mediaScheme}:`,
  "frame-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const mimeTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Declares our two schemes. Has to come before the app is ready. */
export function declareSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
    { scheme: mediaScheme, privileges: { standard: true, secure: true, stream: true } },
  ])
}

/** Serves the app's pages from `rendererDirectory` and articles from the store. `devOrigin` may frame articles, too. */
export function serveApp(dependencies: {
  readonly store: Pick<StoreClient, 'getArticle' | 'getBody' | 'getIcon'>
  readonly settings: () => Pick<Settings, 'reading' | 'theme' | 'remoteImages'>
  /** The style sheet that says what is installed to draw articles with. */
  readonly faces: () => string
  readonly rendererDirectory: string
  readonly devOrigin: string | null
  readonly running: Running
  readonly log: Log
}): void {
  const { store, settings, faces, rendererDirectory, devOrigin, running, log } = dependencies
  const frameAncestors = devOrigin === null ? "'self'" : `'self' ${devOrigin}`

  protocol.handle(appScheme, (request) => running('a page is served', () => serve(request)))

  async function serve(request: Request): Promise<Response> {
    const url = new URL(request.url)
    if (request.method !== 'GET' || !request.url.startsWith(`${appOrigin}/`)) return plain(404, 'Not found')
    try {
      if (url.pathname === '/article.css') return answer(faces() + articleStyles, mimeTypes['.css'], pagePolicy)
      const icon = /^\/icon\/(\d{1,15})$/.exec(url.pathname)?.[1]
      if (icon !== undefined) return iconAnswer(await store.getIcon({ feedId: Number(icon) as FeedId }))
      const [, article, paper] = /^\/article\/(\d{1,15})(\/paper)?$/.exec(url.pathname) ?? []
      if (article === undefined) return await serveFile(rendererDirectory, url.pathname)
      return await serveArticle(Number(article) as ArticleId, paper !== undefined, url.searchParams)
    } catch (error) {
      log.error(`${request.url} could not be served: ${reasonOf(error)}`)
      return plain(500, texts().refusals.unreadable)
    }
  }

  async function serveArticle(id: ArticleId, onPaper: boolean, asked: URLSearchParams): Promise<Response> {
    const [body, article] = await Promise.all([
      store.getBody({ id, full: asked.get('full') === '1' }),
      onPaper ? store.getArticle({ id }) : null,
    ])
    if (body === null) return plain(404, texts().refusals.noSuchArticle)
    const { reading, theme, remoteImages } = settings()
    const media = asked.get('images') !== '1' ? 'none' : remoteImages ? 'remote' : 'asked'
    const look = readingAttributes(reading, theme)
    const page = running('an article is put together', () =>
      article === null ? articleDocument(body, media, look) : paperDocument(article, body, media, look),
    )
    return answer(page, mimeTypes['.html'], articlePolicy(frameAncestors, media))
  }
}

async function serveFile(directory: string, pathname: string): Promise<Response> {
  const path = filePath(directory, pathname)
  const type = path === null ? undefined : mimeTypes[extname(path)]
  if (path === null || type === undefined) return plain(404, 'Not found')
  try {
    return answer(await readFile(path), type, pagePolicy)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return plain(404, 'Not found')
    throw error
  }
}

/** The file that a path names, or null when it names none inside the directory. */
function filePath(directory: string, pathname: string): string | null {
  try {
    const path = resolve(join(directory, decodeURIComponent(pathname === '/' ? '/index.html' : pathname)))
    return path.startsWith(resolve(directory) + sep) ? path : null
  } catch {
    return null
  }
}

function answer(body: string | Buffer, type: string | undefined, policy: string): Response {
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: {
      'content-type': type ?? 'text/plain; charset=utf-8',
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
  })
}

/** The address changes with the icon, so it can be kept for good. */
function iconAnswer(icon: FeedIcon | null): Response {
  if (icon === null) return plain(404, 'This feed has no icon.')
  return new Response(new Uint8Array(icon.bytes), {
    headers: {
      'content-type': icon.type,
      'content-security-policy': "default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'max-age=31536000, immutable',
    },
  })
}

function plain(status: number, text: string): Response {
  return new Response(text, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'content-security-policy': "default-src 'none'" },
  })
}
