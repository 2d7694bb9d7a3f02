import { createServer, type IncomingMessage } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { afterEach } from 'vitest'

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

/**
 * A proxy on 127.0.0.1, which ends with the test. Whatever host is asked for, it connects to `port` of 127.0.0.1; or it
 * answers everything with `refusal`. Plain requests are answered by the proxy itself, with a redirect for those paths.
 */
export async function serveProxy(
  port: number,
  refusal: number | null = null,
  redirects: Readonly<Record<string, string>> = {},
) {
  const requests: IncomingMessage[] = []
  const sockets = new Set<Socket>()
  const server = createServer((request, response) => {
    requests.push(request)
    const { host, pathname } = new URL(request.url ?? '')
    const location = redirects[pathname]
    if (location !== undefined && host !== new URL(location).host) {
      response.writeHead(302, { location }).end()
      return
    }
    response.writeHead(refusal ?? 200).end(refusal === null ? `fetched ${request.url}` : 'no')
  })
  server.on('connect', (request, socket) => {
    requests.push(request)
    if (refusal !== null) {
      socket.end(`HTTP/1.1 ${refusal} No\r\n\r\n`)
      return
    }
    const onward = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      onward.pipe(socket).pipe(onward)
    })
    for (const end of [onward, socket]) end.on('error', () => {})
  })
  server.on('connection', (socket) => sockets.add(socket))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => {
    server.close()
    for (const socket of sockets) socket.destroy()
  })
  return { host: '127.0.0.1', port: (server.address() as AddressInfo).port, requests }
}
