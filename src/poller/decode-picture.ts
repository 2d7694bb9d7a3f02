import { inflateSync } from 'node:zlib'
import { decode as decodeJpeg } from 'jpeg-js'
import { PNG } from 'pngjs'
import { isPng } from '../feed/image-kind'
import type { Pixels } from '../feed/scale-pixels'

/** In megabytes; a JPEG of four million pixels takes a good half. */
const jpegMemoryMb = 160
/** The orientation in an Exif block up to its value, in both orders of bytes, and where its low byte is behind it (TIFF 6.0, tag 274). */
const orientations = [
  { mark: Buffer.from([0x12, 0x01, 3, 0, 1, 0, 0, 0]), lowByte: 8 },
  { mark: Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1]), lowByte: 9 },
]

/**
 * The pixels of a PNG or JPEG of at most this many, the first where it moves; null for any other picture, one that is not whole, one that says it is
 * larger or lies about it, and one that is to be turned. The limit is compared before anything is decoded.
 */
export function decodePicture(bytes: Uint8Array, mostPixels: number): Pixels | null {
  const picture = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    if (picture.readUInt16BE() === 0xffd8) return jpegPixels(picture, mostPixels)
    return isPng(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), 0)
      ? pngPixels(picture, mostPixels)
      : null
  } catch {
    // Decoders throw whatever they stumble over; a picture that they stumble over is not decoded.
    return null
  }
}

function jpegPixels(picture: Buffer, mostPixels: number): Pixels | null {
  if (isTurned(picture)) return null
  const options = { useTArray: true, tolerantDecoding: false, maxMemoryUsageInMB: jpegMemoryMb } as const
  return decodeJpeg(picture, { ...options, maxResolutionInMP: mostPixels / 1_000_000 })
}

function isTurned(picture: Buffer): boolean {
  return orientations.some(({ mark, lowByte }) => {
    const at = picture.indexOf(mark)
    return at >= 0 && picture[at + lowByte] !== 1
  })
}

function pngPixels(picture: Buffer, mostPixels: number): Pixels | null {
  const { headers, data } = chunksOf(picture)
  const [width, height] = [picture.readUInt32BE(16), picture.readUInt32BE(20)]
  // A second header would be believed, and its size is compared by nobody.
  if (headers !== 1 || width * height > mostPixels) return null
  // Eight bytes a pixel at most, a byte more a row, and seven passes. Without a limit what is packed decides how much there is.
  const isInterlaced = picture.readUInt8(28) !== 0
  if (isInterlaced) inflateSync(data, { maxOutputLength: (width * 8 + 2) * (height * 2 + 8) })
  return PNG.sync.read(picture)
}

/** How many headers a PNG has, and its packed pixels (PNG, third edition, section 5.3). */
function chunksOf(picture: Buffer): { readonly headers: number; readonly data: Buffer } {
  const parts: Buffer[] = []
  let headers = 0
  for (let at = 8; at + 8 <= picture.length; at += 12 + picture.readUInt32BE(at)) {
    const name = picture.toString('latin1', at + 4, at + 8)
    if (name === 'IHDR') headers++
    if (name === 'IDAT') parts.push(picture.subarray(at + 8, at + 8 + picture.readUInt32BE(at)))
  }
  return { headers, data: Buffer.concat(parts) }
}
