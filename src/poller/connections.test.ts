import { describe, expect, it } from 'vitest'
import { createFetchTools, get, say, serve, settled, textOf } from './testing/fetching'

describe('connections', () => {
  it('are used again for the next request to the same host', async () => {
    const server = await serve(say(200, {}, 'x'))
    const tools = createFetchTools()
    for (let i = 0; i < 5; i++) await get(server.origin, tools)
    expect(server.socketsEver()).toBe(1)
  })

  it('are made anew when the server has closed the kept one', async () => {
    const server = await serve((request, response) => {
      response.end('x')
      // Closed the moment the answer is out: the next request may still meet the dying connection.
      response.once('finish', () => request.socket.destroy())
    })
    const tools = createFetchTools()
    for (let i = 0; i < 5; i++) expect(await textOf(server.origin, tools)).toBe('x')
  })

  it('are closed when they have been idle, not before', async () => {
    const server = await serve(say(200, {}, 'x'))
    await get(server.origin)
    await settled()
    expect(server.openSockets()).toBe(1)
    await expect.poll(server.openSockets, { timeout: 15_000 }).toBe(0)
  })

  it('are all gone after close', async () => {
    const server = await serve(say(200, {}, 'x'))
    const tools = createFetchTools()
    await get(server.origin, tools)
    tools.connections.close()
    await expect.poll(server.openSockets).toBe(0)
  })
})
