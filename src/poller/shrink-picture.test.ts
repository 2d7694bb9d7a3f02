import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { encode as encodeJpeg } from 'jpeg-js'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { imageKind } from '../feed/image-kind'
import { decodePicture } from './decode-picture'
import { shrinkPicture } from './shrink-picture'
import { drawnPng, grey, palette, pngChunk, rgb, rgba } from './testing/drawn-png'

const red = [200, 40, 10, 255] as const
const nothing = [0, 0, 0, 0] as const
/** Two fields over one another: what is left of the middle, and what is right of it. */
const isLeft = (x: number): boolean => x < 100
/** As drawing programs leave it; so the whole has more bytes than what is made of it. */
const words = pngChunk('tEXt', Buffer.alloc(5_000, 'Drawn by hand. '))

/** The colours in the middle of the left and the right half of a small picture. */
function halvesOf(bytes: Uint8Array | null): readonly (readonly number[])[] {
  if (bytes === null) throw new Error('nothing was made of it')
  const { width, height, data } = PNG.sync.read(Buffer.from(bytes))
  const from = (x: number): number => (Math.floor(height / 4) * width + x) * 4
  return [width / 4, (width * 3) / 4].map(Math.floor).map((x) => [...data.subarray(from(x), from(x) + 4)])
}

const halves = {
  'of four channels': drawnPng({
    width: 200,
    height: 200,
    kind: rgba,
    before: [words],
    draw: (x) => (isLeft(x) ? red : [0, 255, 0, 0]),
  }),
  'with a palette, one colour of it clear': drawnPng({
    width: 200,
    height: 200,
    kind: palette,
    before: [words, pngChunk('PLTE', Buffer.from([0, 255, 0, 200, 40, 10])), pngChunk('tRNS', Buffer.from([0]))],
    draw: (x) => [isLeft(x) ? 1 : 0],
  }),
  'of sixteen bits': drawnPng({
    width: 200,
    height: 200,
    kind: rgba,
    depth: 16,
    before: [words],
    draw: (x) => (isLeft(x) ? red : nothing).map((value) => value * 257),
  }),
  interlaced: drawnPng({
    width: 200,
    height: 200,
    kind: rgba,
    isInterlaced: true,
    before: [words],
    draw: (x) => (isLeft(x) ? red : nothing),
  }),
  'that moves': drawnPng({
    width: 200,
    height: 200,
    kind: rgba,
    before: [words, pngChunk('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0])), pngChunk('fcTL', Buffer.alloc(26))],
    after: [
      pngChunk('fcTL', Buffer.alloc(26)),
      pngChunk('fdAT', Buffer.concat([Buffer.alloc(4), deflateSync(Buffer.alloc(200 * 801, 7))])),
    ],
    draw: (x) => (isLeft(x) ? red : nothing),
  }),
}

describe('a picture that is larger than an icon', () => {
  it.each(Object.entries(halves))('is shown as it was: a PNG %s', (_, picture) => {
    const small = shrinkPicture(picture)
    expect(halvesOf(small)).toEqual([red, nothing])
    expect(small && imageKind(small)).toEqual({ type: 'image/png', side: 64, moves: false })
  })

  it('is shown as it was: a grey PNG of four bits, and its shape stays', () => {
    const draw = (x: number) => [isLeft(x) ? 5 : 15]
    const small = shrinkPicture(drawnPng({ width: 200, height: 100, kind: grey, depth: 4, before: [words], draw }))
    expect(halvesOf(small)).toEqual([
      [85, 85, 85, 255],
      [255, 255, 255, 255],
    ])
    expect(PNG.sync.read(Buffer.from(small ?? []))).toMatchObject({ width: 64, height: 32 })
  })

  it('is shown as it was: a JPEG', () => {
    const small = shrinkPicture(jpeg(200, 200))
    const [left = [], right = []] = halvesOf(small)
    for (const [index, value] of red.entries()) expect(left[index]).toBeCloseTo(value, -1.2)
    for (const [index, value] of [20, 60, 180, 255].entries()) expect(right[index]).toBeCloseTo(value, -1.2)
    expect(small && imageKind(small)?.side).toBe(64)
  })

  it('lets nothing of what cannot be seen bleed into its edges', () => {
    const data = PNG.sync.read(Buffer.from(shrinkPicture(halves['with a palette, one colour of it clear']) ?? [])).data
    const seen = Array.from({ length: 64 * 64 }, (_, index) => data.subarray(index * 4, index * 4 + 4)).filter(
      ([, , , alpha = 0]) => alpha > 0,
    )
    expect(seen.length).toBeGreaterThan(1_000)
    expect(seen.filter(([r, g]) => r !== 200 || g !== 40)).toEqual([])
  })
})

describe('nothing is made of', () => {
  const whole = halves['of four channels']
  const large = (width: number, height: number): Uint8Array => {
    const bytes = whole.slice()
    new DataView(bytes.buffer).setUint32(16, width)
    new DataView(bytes.buffer).setUint32(20, height)
    const changed = pngChunk('IHDR', bytes.subarray(16, 29))
    return new Uint8Array(Buffer.concat([bytes.subarray(0, 8), changed, bytes.subarray(33)]))
  }
  const header = whole.subarray(8, 33)
  const lines = deflateSync(Buffer.alloc(40_000_000))
  const interlaced = Buffer.from([0, 0, 0, 200, 0, 0, 0, 200, 8, 6, 0, 0, 1])
  it.each([
    ['a header that says 65,535 by 65,535', large(65_535, 65_535)],
    ['a header that says no size', large(0, 200)],
    ['a header of more pixels than are decoded, in one line', large(65_535, 65)],
    ['a second header, which would be believed', Buffer.concat([whole.subarray(0, 33), header, whole.subarray(33)])],
    [
      'rows that unpack to far more than the header says',
      Buffer.concat([whole.subarray(0, 8), pngChunk('IHDR', interlaced), pngChunk('IDAT', lines), whole.subarray(-12)]),
    ],
    ['a JPEG that says 65,535 by 65,535', claiming(jpeg(200, 200), 65_535)],
    ['a JPEG that is to be turned', turned(jpeg(200, 200))],
    ['a GIF', Buffer.from('GIF89a\xc8\x00\xc8\x00', 'latin1')],
    ['a page', Buffer.from('<!doctype html><html></html>')],
    ['no bytes', Buffer.alloc(0)],
    [
      'one of few bytes, that would get larger',
      drawnPng({ width: 65, height: 65, kind: grey, depth: 1, draw: () => [1] }),
    ],
  ])('%s', (_, bytes) => {
    expect(shrinkPicture(new Uint8Array(bytes))).toBeNull()
  })

  it('a PNG that is cut off, wherever that is', () => {
    // The last chunk only says that it is the last.
    for (let length = 0; length < whole.length - 16; length += 97) {
      expect(shrinkPicture(whole.subarray(0, length))).toBeNull()
    }
  })
})

it.each([
  ['PNG', halves['of four channels']],
  ['JPEG', jpeg(200, 200)],
])('a %s of more pixels than are asked for is not decoded, by what its header says', (_, picture) => {
  expect(decodePicture(picture, 40_000)).toMatchObject({ width: 200, height: 200 })
  expect(decodePicture(picture, 39_999)).toBeNull()
})

it('what comes back is a picture of at most 64 pixels and of fewer bytes than the source, whatever that is', () => {
  const kinds = [grey, rgb, rgba] as const
  const sources = fc.record({
    width: fc.integer({ min: 1, max: 120 }),
    height: fc.integer({ min: 1, max: 120 }),
    kind: fc.constantFrom(...kinds),
    isInterlaced: fc.boolean(),
    step: fc.integer({ min: 0, max: 255 }),
    isWordy: fc.boolean(),
    asJpeg: fc.boolean(),
    /** In percent; half are not cut. */
    cutTo: fc.integer({ min: 0, max: 200 }),
    broken: fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 2 }),
  })
  let made = 0
  fc.assert(
    fc.property(sources, ({ kind, step, isWordy, asJpeg, cutTo, broken, ...size }) => {
      const draw = (x: number, y: number) => Array.from({ length: kind.channels }, (_, c) => (x * step + y * c) & 255)
      const whole = asJpeg
        ? jpeg(size.width, size.height, isWordy ? words : undefined)
        : drawnPng({ ...size, kind, draw, before: isWordy ? [words] : [] })
      const source = whole.slice(0, Math.ceil((whole.length * Math.min(100, cutTo)) / 100))
      for (const [at, value] of broken) if (at % 3 === 0) source[at % source.length] = value
      const shrunk = shrinkPicture(source)
      if (shrunk === null) return
      made++
      const { width, height } = PNG.sync.read(Buffer.from(shrunk))
      expect(Math.max(width, height)).toBeLessThanOrEqual(64)
      expect(shrunk.byteLength).toBeLessThan(source.byteLength)
    }),
    { numRuns: 60 },
  )
  expect(made).toBeGreaterThan(5)
})

function jpeg(width: number, height: number, comment?: Buffer): Uint8Array {
  const data = new Uint8Array(width * height * 4)
  for (let index = 0; index < width * height; index++) {
    data.set(isLeft(index % width) ? red : [20, 60, 180, 255], index * 4)
  }
  return new Uint8Array(
    encodeJpeg({ width, height, data, ...(comment && { comments: [comment.toString('latin1')] }) }, 95).data,
  )
}

function claiming(picture: Uint8Array, side: number): Uint8Array {
  const frame = Buffer.from(picture).indexOf(Buffer.of(0xff, 0xc0))
  const view = new DataView(picture.buffer)
  view.setUint16(frame + 5, side)
  view.setUint16(frame + 7, side)
  return picture
}

/** With an Exif block that says: its top is at the right. */
function turned(picture: Uint8Array): Uint8Array {
  const orientation = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0]
  const exif = [...Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x01', 'latin1'), ...orientation, 0, 0, 0, 0]
  const block = Buffer.from([0xff, 0xe1, 0, exif.length + 2, ...exif])
  return new Uint8Array(Buffer.concat([picture.subarray(0, 2), block, picture.subarray(2)]))
}
