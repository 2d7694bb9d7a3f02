/** The usual feed of a spec: one path, one title, a few items. */
import { makeItem, makeItems, type ServedDocument } from './feed-documents.ts'
import type { FeedServer } from './feed-server.ts'

export interface SiteChoices {
  readonly path: string
  readonly title: string
  /** Items named "<title> 1" to "<title> <count>", the highest number the newest. */
  readonly count?: number
  readonly host?: number
  readonly format?: ServedDocument['format']
  readonly latencyMs?: number
}

export interface ServedSite {
  readonly url: string
  readonly siteUrl: string
  /** Publishes an item with this title, dated now unless told otherwise. */
  publish(title: string, html?: string, publishedAt?: number): void
}

export function serveSite(server: FeedServer, choices: SiteChoices): ServedSite {
  const { path, title, count = 3, host = 0, format = 'rss', latencyMs = 0 } = choices
  const siteUrl = server.url(path.replace(/\.\w+$/, ''), host)
  const items = makeItems({ count, bytes: 300, prefix: title, siteUrl })
  server.serve(path, { type: 'feed', document: { format, title, siteUrl, items } }, latencyMs)
  return {
    url: server.url(path, host),
    siteUrl,
    publish: (itemTitle, html, publishedAt) =>
      server.publish(
        path,
        makeItem({
          title: itemTitle,
          siteUrl,
          ...(html === undefined ? {} : { html }),
          ...(publishedAt === undefined ? {} : { publishedAt }),
        }),
      ),
  }
}
