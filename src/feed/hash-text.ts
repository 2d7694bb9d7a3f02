/**
 * MurmurHash3_x86_128 of a text's UTF-8 bytes, seed 0, as 32 hex digits (Austin Appleby's public domain design).
 * Not cryptographic: a feed could make two of its own items collide, and would harm only itself.
 */
export function hashText(text: string): string {
  const [first, second, third, fourth] = murmur3x86(encoded(text), 0)
  return hex(first) + hex(second) + hex(third) + hex(fourth)
}

const encoder = new TextEncoder()
/** Where texts of usual length become bytes, so that each does not need memory of its own. No character takes more than three bytes. */
const desk = new Uint8Array(24_576)

function encoded(text: string): Uint8Array {
  if (text.length * 3 > desk.length) return encoder.encode(text)
  return desk.subarray(0, encoder.encodeInto(text, desk).written)
}

const hexOfByte: readonly string[] = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

function hex(word: number): string {
  const byte = (shift: number): string => hexOfByte[(word >>> shift) & 0xff] ?? ''
  return byte(24) + byte(16) + byte(8) + byte(0)
}

type Words = [number, number, number, number]

const c1 = 0x239b961b
const c2 = 0xab0e9789 | 0
const c3 = 0x38b34ae5
const c4 = 0xa1e38b93 | 0

/** The four 32-bit words of the hash. */
export function murmur3x86(bytes: Uint8Array, seed: number): Words {
  const whole = bytes.length - (bytes.length % 16)
  const hash = mixBlocks(new DataView(bytes.buffer, bytes.byteOffset, whole), seed)
  mixTail(hash, bytes.subarray(whole))
  return finish(hash, bytes.length)
}

/** In variables of its own: written to an array after each block, the words would cost twice as much. */
function mixBlocks(view: DataView, seed: number): Words {
  let [h1, h2, h3, h4] = [seed, seed, seed, seed]
  for (let offset = 0; offset < view.byteLength; offset += 16) {
    h1 ^= scramble(view.getInt32(offset, true), c1, 15, c2)
    h1 = (Math.imul(rotate(h1, 19) + h2, 5) + 0x561ccd1b) | 0
    h2 ^= scramble(view.getInt32(offset + 4, true), c2, 16, c3)
    h2 = (Math.imul(rotate(h2, 17) + h3, 5) + 0x0bcaa747) | 0
    h3 ^= scramble(view.getInt32(offset + 8, true), c3, 17, c4)
    h3 = (Math.imul(rotate(h3, 15) + h4, 5) + 0x96cd1c35) | 0
    h4 ^= scramble(view.getInt32(offset + 12, true), c4, 18, c1)
    h4 = (Math.imul(rotate(h4, 13) + h1, 5) + 0x32ac3b17) | 0
  }
  return [h1, h2, h3, h4]
}

function mixTail(hash: Words, tail: Uint8Array): void {
  const word = (start: number): number => {
    let value = 0
    for (let index = Math.min(start + 3, tail.length - 1); index >= start; index--) {
      value = (value << 8) | (tail[index] ?? 0)
    }
    return value
  }
  hash[3] ^= scramble(word(12), c4, 18, c1)
  hash[2] ^= scramble(word(8), c3, 17, c4)
  hash[1] ^= scramble(word(4), c2, 16, c3)
  hash[0] ^= scramble(word(0), c1, 15, c2)
}

function finish(hash: Words, length: number): Words {
  let [h1, h2, h3, h4] = hash
  h1 ^= length
  h2 ^= length
  h3 ^= length
  h4 ^= length
  h1 = (h1 + h2 + h3 + h4) | 0
  h2 = (h2 + h1) | 0
  h3 = (h3 + h1) | 0
  h4 = (h4 + h1) | 0
  h1 = avalanche(h1)
  h2 = avalanche(h2)
  h3 = avalanche(h3)
  h4 = avalanche(h4)
  h1 = (h1 + h2 + h3 + h4) | 0
  return [h1, (h2 + h1) | 0, (h3 + h1) | 0, (h4 + h1) | 0]
}

function scramble(word: number, first: number, bits: number, second: number): number {
  return Math.imul(rotate(Math.imul(word, first), bits), second)
}

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits))
}

function avalanche(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}
