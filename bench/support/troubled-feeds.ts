/** Feeds that no reader wishes for: bodies that come a byte at a time, and a document that only nests. */
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Answer } from '../../e2e/support/feed-server.ts'

const betweenBytesMs = 200
const nestedBytes = 15 * 1024 * 1024 - 1024
const head = '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Drop by drop</title>'

/** Starts `count` servers, one host each; every call of what is returned gives the address of the next. */
export async function startDrips(count: number): Promise<() => string> {
  const addresses: string[] = []
  for (let index = 0; index < count; index++) addresses.push(await startDrip(`127.0.1.${1 + (index % 250)}`))
  return () => addresses.shift() ?? ''
}

async function startDrip(host: string): Promise<string> {
  const server: Server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/rss+xml' })
    let sent = 0
    const timer = setInterval(() => {
      response.write(head.charAt(sent) || ' ')
      sent += 1
    }, betweenBytesMs)
    response.once('close', () => clearInterval(timer))
  }).listen({ host, port: 0 })
  await once(server, 'listening')
  return `http://${host}:${(server.address() as AddressInfo).port}/drip.xml`
}

/** A document that is well-formed, just within the poller's limit of size, and nothing but elements within elements. */
export function nestedDocument(): Answer {
  const depth = Math.floor((nestedBytes - head.length) / '<b></b>'.length)
  const body = `${head}<item><title>Deep</title><description>${'<b>'.repeat(depth)}${'</b>'.repeat(depth)}</description></item></channel></rss>`
  return { type: 'text', status: 200, contentType: 'application/rss+xml', body }
}
