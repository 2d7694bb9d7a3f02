import { pipeline, Readable, type Transform } from 'node:stream'
import * as zlib from 'node:zlib'
import type { FeedFailure } from '../shared/feed-failure'

export type BodyResult =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly failure: FeedFailure }

/** What the poller can read, for `Accept-Encoding`. */
export const acceptedEncodings = `gzip, deflate, br${canUnpackZstd() ? ', zstd' : ''}`

/** A larger window is not allowed on the web (RFC 9659), and would be a way to claim memory. */
const zstdWindowLog = 23

/** Encodings pile up only in an attack. */
const mostEncodings = 3

/**
 * Reads a response body, decompressed. The limit counts decompressed bytes and holds while they are made: a bomb ends
 * after one chunk too many, and what is left of the download is not read. Rejects when the download breaks off.
 */
export async function readBody(body: Readable, contentEncoding: string, limitBytes: number): Promise<BodyResult> {
  const encodings = contentEncoding
    .toLowerCase()
    .split(',')
    .map((encoding) => encoding.trim())
    .filter((encoding) => encoding !== '' && encoding !== 'identity')
  if (encodings.length > mostEncodings) return refuse(body, `${encodings.length} content encodings`)
  let source = body
  // The last one named was applied last (RFC 9110, section 8.4), so it comes off first.
  for (const encoding of encodings.reverse()) {
    if (encoding === 'deflate') {
      const compressed = await collect(source, limitBytes)
      if (!compressed.ok) return compressed
      source = Readable.from([Buffer.from(compressed.bytes)]).pipe(inflater(compressed.bytes))
      continue
    }
    const decoder = decoderOf(encoding)
    if (decoder === null) return refuse(body, `content encoding ${encoding.slice(0, 40)}`)
    // The callback is required; a failure of either stream reaches the reader through the one at the end.
    source = pipeline(source, decoder, () => {})
  }
  return collect(source, limitBytes)
}

async function collect(source: Readable, limitBytes: number): Promise<BodyResult> {
  const chunks: Buffer[] = []
  let total = 0
  try {
    for await (const chunk of source as AsyncIterable<Buffer>) {
      total += chunk.length
      // Leaving the loop destroys the stream, and with it the download.
      if (total > limitBytes) return { ok: false, failure: { type: 'too-large', limitBytes } }
      chunks.push(chunk)
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === undefined || !/^(?:Z_|ZSTD_|ERR__ERROR_|ERR_BROTLI|ERR_PADDING)/.test(code)) throw error
    return { ok: false, failure: { type: 'malformed', detail: `compressed data: ${(error as Error).message}` } }
  }
  return { ok: true, bytes: Buffer.concat(chunks, total) }
}

function decoderOf(encoding: string): Transform | null {
  if (encoding === 'gzip' || encoding === 'x-gzip') return zlib.createGunzip()
  if (encoding === 'br') return zlib.createBrotliDecompress()
  if (encoding === 'zstd' && canUnpackZstd()) {
    return zlib.createZstdDecompress({ params: { [zlib.constants.ZSTD_d_windowLogMax]: zstdWindowLog } })
  }
  return null
}

/** Node has it since 22.15; older runtimes do not offer it to servers either. */
function canUnpackZstd(): boolean {
  return typeof zlib.createZstdDecompress === 'function'
}

/** "deflate" means the zlib format (RFC 9110, section 8.4.1.2), yet some servers send the bare one. */
function inflater(compressed: Uint8Array): Transform {
  const looksLikeZlib = ((compressed[0] ?? 0) & 0x0f) === 8
  return looksLikeZlib ? zlib.createInflate() : zlib.createInflateRaw()
}

function refuse(body: Readable, detail: string): BodyResult {
  // Nobody reads it any more, so nobody else would take its error.
  body.on('error', () => {}).destroy()
  return { ok: false, failure: { type: 'malformed', detail } }
}
