/** The floor of a round: a client that fetches every address to its last byte, 128 at once, and parses nothing. */
import { Agent, get } from 'node:http'

const atOnce = 128
const connections = new Agent({ keepAlive: true })

export interface BareRound {
  readonly milliseconds: number
  /** What each address gave as its validator, for the next round. */
  readonly etags: readonly string[]
}

export async function fetchBare(urls: readonly string[], etags: readonly string[] = []): Promise<BareRound> {
  const started = performance.now()
  const found: string[] = []
  let next = 0
  const worker = async () => {
    for (let index = next++; index < urls.length; index = next++) {
      found[index] = await fetchOne(urls[index] ?? '', etags[index])
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return { milliseconds: performance.now() - started, etags: found }
}

function fetchOne(url: string, etag: string | undefined): Promise<string> {
  const headers = { 'accept-encoding': 'gzip', ...(etag === undefined ? {} : { 'if-none-match': etag }) }
  return new Promise((resolve, reject) => {
    get(url, { headers, agent: connections }, (response) => {
      response.resume()
      response.once('end', () => resolve(response.headers.etag ?? ''))
    }).once('error', reject)
  })
}
