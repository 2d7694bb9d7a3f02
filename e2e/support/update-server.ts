/** A publisher's server on this computer, as electron-updater's generic provider asks one. */
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

interface Published {
  readonly version: string
  readonly notes?: string
  /** Of the AppImage. */
  readonly content: Buffer
  /** Hands out other bytes than it vouches for. */
  readonly isTampered?: boolean
}

export interface UpdateServer {
  readonly url: string
  readonly requests: readonly { readonly path: string; readonly headers: IncomingHttpHeaders }[]
  publish(published: Published): void
  /** Hands the AppImage out by and by, so that it can be cancelled. */
  slow: boolean
  close(): Promise<void>
}

const file = 'Courant.AppImage'

export async function startUpdateServer(): Promise<UpdateServer> {
  const requests: { path: string; headers: IncomingHttpHeaders }[] = []
  let published: Published | null = null
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/'
    requests.push({ path, headers: request.headers })
    if (published === null) response.writeHead(404).end()
    else if (path === '/latest-linux.yml') response.end(listOf(published))
    else if (path === `/${file}`) void sendFile(published, response)
    else response.writeHead(404).end()
  })

  async function sendFile({ content, isTampered }: Published, response: import('node:http').ServerResponse) {
    const bytes = isTampered ? Buffer.from(content.map((byte) => byte ^ 1)) : content
    response.writeHead(200, { 'content-length': bytes.length })
    const parts = started.slow ? 40 : 1
    const size = Math.ceil(bytes.length / parts)
    for (let at = 0; at < bytes.length && !response.destroyed; at += size) {
      response.write(bytes.subarray(at, at + size))
      if (parts > 1) await new Promise((resolve) => setTimeout(resolve, 500))
    }
    response.end()
  }

  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const started: UpdateServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    requests,
    publish: (next) => {
      published = next
    },
    slow: false,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
  return started
}

function listOf({ version, notes = '', content }: Published): string {
  const sha512 = createHash('sha512').update(content).digest('base64')
  return [
    `version: ${version}`,
    'files:',
    `  - url: ${file}`,
    `    sha512: ${sha512}`,
    `    size: ${content.length}`,
    `path: ${file}`,
    `sha512: ${sha512}`,
    `releaseDate: '2026-01-02T03:04:05.000Z'`,
    `releaseNotes: ${JSON.stringify(notes)}`,
    '',
  ].join('\n')
}
