import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fittestPicture } from './icon-picture'
import { imageKind } from './image-kind'

/** A picture of this side as an icon holds it: a bitmap with its mask, as long as 32 bits a pixel make it. */
function bitmap(side: number): Buffer {
  const bytes = Buffer.alloc(40 + side * side * 4)
  bytes.writeUInt32LE(40, 0)
  bytes.writeInt32LE(side, 4)
  bytes.writeInt32LE(side * 2, 8)
  return bytes
}

function png(side: number): Buffer {
  const bytes = Buffer.alloc(60)
  bytes.write('89504e470d0a1a0a0000000d49484452', 'hex')
  bytes.writeUInt32BE(side, 16)
  bytes.writeUInt32BE(side, 20)
  return bytes
}

function icon(...pictures: readonly Buffer[]): Uint8Array {
  const head = Buffer.alloc(6 + pictures.length * 16)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let from = head.length
  for (const [index, picture] of pictures.entries()) {
    head.writeUInt32LE(picture.length, 6 + index * 16 + 8)
    head.writeUInt32LE(from, 6 + index * 16 + 12)
    from += picture.length
  }
  return new Uint8Array(Buffer.concat([head, ...pictures]))
}

describe('the fittest picture of an icon', () => {
  it('is the smallest that is large enough, as an icon of its own', () => {
    const whole = icon(...[16, 32, 48, 64, 256].map(bitmap))
    const one = fittestPicture(whole)
    expect(imageKind(one)).toMatchObject({ type: 'image/x-icon', side: 48 })
    expect(one.byteLength).toBe(6 + 16 + bitmap(48).length)
    expect(whole.byteLength / one.byteLength).toBeGreaterThan(30)
  })
  it('is the largest where none is large enough', () => {
    expect(imageKind(fittestPicture(icon(bitmap(32), bitmap(16))))).toMatchObject({ type: 'image/x-icon', side: 32 })
  })
  it('is a PNG where it is one within the icon', () => {
    const one = fittestPicture(icon(bitmap(16), png(256), png(64)))
    expect(imageKind(one)).toMatchObject({ type: 'image/png', side: 64 })
    expect(Buffer.from(one).equals(png(64))).toBe(true)
  })
  it('is looked for among those that are whole', () => {
    const whole = icon(bitmap(16), bitmap(48))
    expect(imageKind(fittestPicture(whole.subarray(0, whole.length - 1)))).toMatchObject({
      type: 'image/x-icon',
      side: 16,
    })
  })
  it('stays the same when it is looked for again', () => {
    const one = fittestPicture(icon(bitmap(16), bitmap(48)))
    expect(fittestPicture(one)).toEqual(one)
  })
  it('is the bytes themselves where they are no icon of several pictures, whatever they are', () => {
    expect(fittestPicture(new Uint8Array(png(64)))).toEqual(new Uint8Array(png(64)))
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.boolean(), (noise, asIcon) => {
        const bytes = asIcon ? new Uint8Array([0, 0, 1, 0, ...noise]) : noise
        expect(fittestPicture(bytes).byteLength).toBeLessThanOrEqual(Math.max(bytes.byteLength, 22))
      }),
    )
  })
})
