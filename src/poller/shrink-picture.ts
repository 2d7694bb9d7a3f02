import { constants } from 'node:zlib'
import { PNG } from 'pngjs'
import { imageKind } from '../feed/image-kind'
import { type Pixels, scalePixels } from '../feed/scale-pixels'
import { decodePicture } from './decode-picture'
import { mostIconSide, mostShrunkSide } from './icon-sizes'

const rgb = 2
const rgba = 6

/**
 * A PNG or JPEG of up to `mostShrunkSide` as a PNG of at most `mostIconSide` pixels a side that stands still; null where that would be of no fewer bytes, and for what
 * cannot be decoded. May take long, so it is called in a thread (`parse-pool.ts`). Never throws.
 */
export function shrinkPicture(bytes: Uint8Array): Uint8Array | null {
  const kind = imageKind(bytes)
  if (kind === null || kind.side > mostShrunkSide) return null
  const pixels = decodePicture(bytes, mostShrunkSide ** 2)
  const shrunk = pixels === null ? null : encode(scalePixels(pixels, mostIconSide))
  return shrunk !== null && shrunk.byteLength < bytes.byteLength ? shrunk : null
}

function encode({ width, height, data }: Pixels): Uint8Array {
  const colorType = isOpaque(data) ? rgb : rgba
  const png = new PNG({ width, height })
  png.data = Buffer.from(data.buffer, data.byteOffset, data.byteLength)
  // A copy, since small buffers lie in memory that others share and that would be sent along.
  return new Uint8Array(
    PNG.sync.write(png, { colorType, deflateLevel: 9, deflateStrategy: constants.Z_DEFAULT_STRATEGY }),
  )
}

function isOpaque(data: Uint8Array): boolean {
  for (let index = 3; index < data.length; index += 4) if (data[index] !== 255) return false
  return true
}
