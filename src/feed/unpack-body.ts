import { limits } from './limits'

export type Packing = 'gzip' | 'deflate'

/** How a body is packed, by its first bytes (RFC 1952 section 2.3.1, RFC 1950 section 2.2); null when it is not. */
export function packingOf(bytes: Uint8Array): Packing | null {
  const [first = 0, second = 0, third = 0] = bytes
  if (first === 0x1f && second === 0x8b && third === 8) return 'gzip'
  // 0x78 is "x": no feed begins with it, and the pair has to be a multiple of 31.
  return first === 0x78 && (first * 256 + second) % 31 === 0 ? 'deflate' : null
}

/**
 * Unpacks a body whose server did not say that it is packed, up to `limits.unpacked` bytes; `whole` is false where it breaks off
 * or grows beyond that. Null when nothing of it could be unpacked.
 */
export async function unpackBody(
  bytes: Uint8Array,
  packing: Packing,
): Promise<{ readonly bytes: Uint8Array; readonly whole: boolean } | null> {
  const stream = new DecompressionStream(packing)
  const writer = stream.writable.getWriter()
  // A stream that breaks says so twice; the reader's word is enough.
  writer.write(bytes).catch(() => undefined)
  writer.close().catch(() => undefined)

  const reader = stream.readable.getReader()
  const chunks: Uint8Array[] = []
  let length = 0
  let whole = false
  try {
    while (!whole && length <= limits.unpacked) {
      const { done, value } = await reader.read()
      if (value !== undefined) chunks.push(value)
      length += value?.length ?? 0
      whole = done
    }
    if (!whole) await reader.cancel()
  } catch {
    whole = false
  }
  return length === 0 ? null : { bytes: joined(chunks, Math.min(length, limits.unpacked)), whole }
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length)
  let position = 0
  for (const chunk of chunks) {
    const part = chunk.subarray(0, length - position)
    all.set(part, position)
    position += part.length
  }
  return all
}
