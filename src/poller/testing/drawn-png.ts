import { crc32, deflateSync } from 'node:zlib'

export const grey = { colorType: 0, channels: 1 }
export const rgb = { colorType: 2, channels: 3 }
export const palette = { colorType: 3, channels: 1 }
export const rgba = { colorType: 6, channels: 4 }

interface Drawing {
  readonly width: number
  readonly height: number
  readonly kind: { readonly colorType: number; readonly channels: number }
  readonly depth?: number
  readonly isInterlaced?: boolean
  /** Chunks before the pixels. */
  readonly before?: readonly Buffer[]
  /** Chunks behind the pixels. */
  readonly after?: readonly Buffer[]
  /** The samples of a pixel, each below two to the power of `depth`. */
  readonly draw: (x: number, y: number) => readonly number[]
}

/** A PNG of any kind, written by the standard's letter and not by the library that reads it. */
export function drawnPng(drawing: Drawing): Uint8Array {
  const { width, height, kind, depth = 8, isInterlaced = false, before = [], after = [] } = drawing
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([depth, kind.colorType, 0, 0, isInterlaced ? 1 : 0], 8)
  const rows = (isInterlaced ? adam7 : [[0, 0, 1, 1] as const]).flatMap((pass) => rowsOf(drawing, depth, pass))
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  const pixels = pngChunk('IDAT', deflateSync(Buffer.concat(rows)))
  return new Uint8Array(
    Buffer.concat([
      signature,
      pngChunk('IHDR', header),
      ...before,
      pixels,
      ...after,
      pngChunk('IEND', Buffer.alloc(0)),
    ]),
  )
}

export function pngChunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}

/** Each pass: where it begins and how far its pixels are apart, across and down. */
const adam7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const

function rowsOf({ width, height, draw }: Drawing, depth: number, pass: (typeof adam7)[number] | readonly [0, 0, 1, 1]) {
  const [left, top, across, down] = pass
  const rows: Buffer[] = []
  if (left >= width) return rows
  for (let y = top; y < height; y += down) {
    let bits = ''
    for (let x = left; x < width; x += across) {
      for (const sample of draw(x, y)) bits += sample.toString(2).padStart(depth, '0')
    }
    const octets = bits.match(/.{1,8}/g) ?? []
    rows.push(Buffer.from([0, ...octets.map((octet) => Number.parseInt(octet.padEnd(8, '0'), 2))]))
  }
  return rows
}
