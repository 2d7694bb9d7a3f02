/** The door of the benches' server process: takes one plan, serves it, answers with the addresses. */
import { once } from 'node:events'
import { makeItems } from '../e2e/support/feed-documents.ts'
import { startFeedServer } from '../e2e/support/feed-server.ts'
import type { FeedsServed, ServeFeeds } from './served-feeds.ts'

// Whatever ends the bench ends this, too.
process.once('disconnect', () => process.exit())

const [request] = (await once(process, 'message')) as [ServeFeeds]
const hosts = Math.max(...request.plans.map((plan) => plan.host)) + 1
const server = await startFeedServer({ hosts, log: false })

const urls = request.plans.map((plan, index) => {
  const url = server.url(plan.path, plan.host)
  if (plan.latencyMs === null) {
    server.serve(plan.path, { type: 'silence' })
  } else {
    const siteUrl = url.replace(/\.xml$/, '')
    const items = makeItems({
      count: request.itemsPerFeed,
      bytes: request.bytesPerItem,
      prefix: `Feed ${index} item`,
      siteUrl,
    })
    const format = index % 5 === 0 ? 'atom' : 'rss'
    server.serve(
      plan.path,
      { type: 'feed', document: { format, title: `Feed ${index}`, siteUrl, items } },
      plan.latencyMs,
    )
  }
  return url
})

const reply: FeedsServed = { type: 'served', urls }
process.send?.(reply)
