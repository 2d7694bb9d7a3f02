/**
 * `courant-media://remote/?url=…`, `courant-media://asked/?url=…`: images, sounds and films of the open article, fetched without cookies, without a
 * referrer and only while remote content is switched on, or where a person asks for it. Streams; nothing is held in memory.
 */
import { net, protocol } from 'electron'
import { mayServe, mediaScheme } from '../shared/media-url'
import { type Log, reasonOf } from './log'
import { remoteUrlOf } from './remote-media'

const longestImageBytes = 50 * 1024 * 1024
const servedTypes = /^(?:image|audio|video)\//i
const passedHeaders = ['content-type', 'content-length', 'content-range', 'accept-ranges', 'last-modified', 'etag']

/** Serves remote media of articles; what nobody asked for only while `allowed()` says so. */
export function serveMedia(dependencies: {
  readonly allowed: () => boolean
  readonly userAgent: string
  readonly log: Log
}): void {
  const { allowed, userAgent, log } = dependencies
  protocol.handle(mediaScheme, async (request) => {
    const url = remoteUrlOf(request.url)
    if (url === null || request.method !== 'GET') return refusal(404)
    if (!mayServe(request.url, allowed())) return refusal(403)
    try {
      return await passOn(url, request, userAgent)
    } catch (error) {
      log.debug(`media ${url} could not be fetched: ${reasonOf(error)}`)
      return refusal(502)
    }
  })
}

async function passOn(url: string, request: Request, userAgent: string): Promise<Response> {
  const range = request.headers.get('range')
  const answer = await net.fetch(url, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'follow',
    signal: request.signal,
    headers: { 'user-agent': userAgent, ...(range === null ? {} : { range }) },
  })
  const type = answer.headers.get('content-type') ?? ''
  if (!answer.ok || !servedTypes.test(type)) {
    await answer.body?.cancel()
    return refusal(answer.ok ? 415 : answer.status)
  }
  const isImage = /^image\//i.test(type)
  if (isImage && Number(answer.headers.get('content-length') ?? 0) > longestImageBytes) {
    await answer.body?.cancel()
    return refusal(413)
  }
  const body = isImage ? answer.body?.pipeThrough(limit(longestImageBytes)) : answer.body
  return new Response(body ?? null, { status: answer.status, headers: headersOf(answer) })
}

function headersOf(answer: Response): Record<string, string> {
  const headers: Record<string, string> = {
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    'x-content-type-options': 'nosniff',
  }
  for (const name of passedHeaders) {
    const value = answer.headers.get(name)
    // The body arrives decoded, so a length that counts the encoded bytes would cut it short.
    if (value !== null && !(name === 'content-length' && answer.headers.has('content-encoding'))) headers[name] = value
  }
  return headers
}

function limit(most: number): TransformStream<Uint8Array, Uint8Array> {
  let passed = 0
  return new TransformStream({
    transform: (chunk, controller) => {
      passed += chunk.byteLength
      if (passed > most) controller.error(new Error(`more than ${most} bytes`))
      else controller.enqueue(chunk)
    },
  })
}

function refusal(status: number): Response {
  return new Response(null, { status })
}
