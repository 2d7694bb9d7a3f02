import { describe, expect, it } from 'vitest'
import { imageKind } from './image-kind'

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : [...part])),
  )
const png = (width: number, height: number, rest = ''): Uint8Array =>
  bytes([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0, 0, 13], 'IHDR', be32(width), be32(height), [8, 6, 0, 0, 0], rest)
const be32 = (n: number): number[] => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255]
const le32 = (n: number): number[] => be32(n).reverse()
const le16 = (n: number): number[] => [n & 255, n >> 8]
/** One entry, whose list says 16 by 16 whatever the picture is. */
const icon = (picture: Uint8Array): Uint8Array =>
  bytes([0, 0, 1, 0, 1, 0], [16, 16, 0, 0, 1, 0, 32, 0], le32(picture.length), le32(22), [...picture])

describe('imageKind', () => {
  it.each([
    ['PNG', png(48, 32), { type: 'image/png', side: 48 }],
    ['GIF', bytes('GIF89a', le16(16), le16(20), [0]), { type: 'image/gif', side: 20 }],
    [
      'JPEG',
      bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc2, 0, 11, 8, 0, 64, 0, 32]),
      { type: 'image/jpeg', side: 64 },
    ],
    ['icon with a PNG in it, by that', icon(png(128, 128)), { type: 'image/x-icon', side: 128 }],
    ['icon with a bitmap in it', icon(bytes(le32(40), le32(32), le32(64))), { type: 'image/x-icon', side: 32 }],
    [
      'WebP without loss',
      bytes('RIFF', le32(0), 'WEBPVP8L', le32(0), [0x2f], le32(63 | (31 << 14))),
      { type: 'image/webp', side: 64 },
    ],
    [
      'WebP with extras',
      bytes('RIFF', le32(0), 'WEBPVP8X', le32(10), [0x10, 0, 0, 0, 63, 0, 0, 127, 0, 0]),
      { type: 'image/webp', side: 128 },
    ],
  ])('tells a %s', (_, given, kind) => {
    expect(imageKind(given)).toEqual({ ...kind, moves: false })
  })

  it.each([
    ['nothing', bytes()],
    ['a page', bytes('<!doctype html><html></html>')],
    ['an SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg"></svg>')],
    ['a PNG that is cut in its header', png(48, 48).slice(0, 20)],
    ['a PNG without any size', png(0, 0)],
    ['a JPEG without a frame', bytes([0xff, 0xd8, 0xff, 0xda, 0, 4, 0, 0])],
    [
      'an icon whose picture is elsewhere',
      bytes([0, 0, 1, 0, 1, 0], [16, 16, 0, 0, 1, 0, 32, 0], le32(9), le32(9_999)),
    ],
    ['an icon without a picture', bytes([0, 0, 1, 0, 0, 0])],
  ])('takes %s for no picture', (_, given) => {
    expect(imageKind(given)).toBeNull()
  })

  it.each([
    ['PNG', png(48, 48, 'acTL')],
    ['GIF', bytes('GIF89a', le16(16), le16(16), 'NETSCAPE2.0')],
    ['WebP', bytes('RIFF', le32(0), 'WEBPVP8X', le32(10), [0x12, 0, 0, 0, 63, 0, 0, 63, 0, 0], 'ANIM')],
  ])('tells that a %s moves', (_, given) => {
    expect(imageKind(given)).toMatchObject({ moves: true })
  })
})
