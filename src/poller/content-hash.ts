import { createHash } from 'node:crypto'

/** A short name for the bytes of a document: the same name means that there is nothing to parse. */
export function contentHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url')
}
