/** The door of the benches' server process: takes plans and serves them, publishes when it is told to. */
import { makeItems, type ServedDocument, type ServedItem } from '../e2e/support/feed-documents.ts'
import { type FeedServer, startFeedServer } from '../e2e/support/feed-server.ts'
import type { FeedPlan, ServeFeeds, ServerReply, ServerRequest } from './served-feeds.ts'
import { nestedDocument, startDrips } from './support/troubled-feeds.ts'

interface Published {
  readonly plan: FeedPlan
  readonly document: ServedDocument
}

// Whatever ends the bench ends this, too.
process.once('disconnect', () => process.exit())

let server: FeedServer | undefined
let published: readonly Published[] = []

process.on('message', async (request: ServerRequest) => {
  const reply: ServerReply =
    request.type === 'serve' ? { type: 'served', urls: await serve(request) } : publish(request.count)
  process.send?.(reply)
})

async function serve(request: ServeFeeds): Promise<readonly string[]> {
  const hosts = Math.max(...request.plans.map((plan) => plan.host)) + 1
  const feedServer = await startFeedServer({ hosts, log: false })
  server = feedServer
  const drip = await startDrips(request.plans.filter(({ trouble }) => trouble === 'drip').length)
  const healthy: Published[] = []
  const urls = request.plans.map((plan, index) => {
    const url = feedServer.url(plan.path, plan.host)
    if (plan.trouble === 'drip') return drip()
    if (plan.trouble === 'nesting') {
      feedServer.serve(plan.path, nestedDocument())
    } else if (plan.latencyMs === null) {
      feedServer.serve(plan.path, { type: 'silence' })
    } else {
      const document = makeDocument(index, url.replace(/\.xml$/, ''), request)
      feedServer.serve(plan.path, { type: 'feed', document }, plan.latencyMs)
      healthy.push({ plan, document })
    }
    return url
  })
  published = healthy
  return urls
}

function makeDocument(index: number, siteUrl: string, { itemsPerFeed, bytesPerItem }: ServeFeeds): ServedDocument {
  const items = makeItems({ count: itemsPerFeed, bytes: bytesPerItem, prefix: `Feed ${index} item`, siteUrl })
  return { format: index % 5 === 0 ? 'atom' : 'rss', title: `Feed ${index}`, siteUrl, items }
}

function publish(count: number): ServerReply {
  published = published.map(({ plan, document }) => {
    const items: readonly ServedItem[] = makeItems({
      count,
      bytes: document.items[0]?.html.length ?? 1_000,
      prefix: `${document.title} later ${document.items.length}`,
      siteUrl: document.siteUrl,
    })
    const changed = { ...document, items: [...items, ...document.items] }
    server?.serve(plan.path, { type: 'feed', document: changed }, plan.latencyMs ?? 0)
    return { plan, document: changed }
  })
  return { type: 'published' }
}
