import { expect, test } from 'vitest'
import { hashText, murmur3x86 } from './hash-text'

/** The check that the author's own SMHasher makes of every implementation: hashes of 256 keys, hashed again. */
test('gives the verification value that SMHasher publishes for MurmurHash3_x86_128', () => {
  const all = new Uint8Array(256 * 16)
  const view = new DataView(all.buffer)
  for (let length = 0; length < 256; length++) {
    const key = Uint8Array.from({ length }, (_, index) => index)
    murmur3x86(key, 256 - length).forEach((word, index) => {
      view.setInt32(length * 16 + index * 4, word, true)
    })
  }
  expect((murmur3x86(all, 0)[0] >>> 0).toString(16)).toBe('b3ece62a')
})

test('gives a published known answer', () => {
  expect(hashText("I will not buy this tobacconist's, it is scratched.")).toBe('9b5b7ba2ef3f7866889adeaf00f3f98e')
})

test('hashes the empty text to zero, as the reference does', () => {
  expect(hashText('')).toBe('0'.repeat(32))
})

test('hashes text beyond ASCII by its UTF-8 bytes, lone surrogates too', () => {
  expect(hashText('é')).not.toBe(hashText('e'))
  expect(hashText('\ud800')).toBe(hashText('\ufffd'))
})
