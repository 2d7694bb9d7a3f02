import { bitmapSide, isPng, pngSide } from './image-kind'

/** An icon is shown at 20 pixels, on a fine screen at 40; a larger picture of the same only costs room. */
const wantedSide = 40
const headBytes = 6
const entryBytes = 16

interface Picture {
  /** Where its entry in the list of pictures is. */
  readonly entry: number
  readonly from: number
  readonly length: number
  readonly side: number
}

/**
 * Of an icon that holds several pictures (ICO) the one that is fittest to be shown small, as a PNG or as an icon of its own: the smallest
 * that is large enough, else the largest. The bytes as they came where they are no such icon, or one that is not whole.
 */
export function fittestPicture(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.byteLength < headBytes || view.getUint32(0) !== 0x00000100) return bytes
  const [first, ...others] = picturesOf(view)
  if (first === undefined) return bytes
  const fittest = others.reduce((best, other) => (isFitter(other, best) ? other : best), first)
  const picture = bytes.subarray(fittest.from, fittest.from + fittest.length)
  if (isPng(view, fittest.from)) return picture.slice()
  const start = headBytes + entryBytes
  const icon = new Uint8Array(start + fittest.length)
  icon.set(bytes.subarray(fittest.entry, fittest.entry + entryBytes), headBytes)
  icon.set(picture, start)
  const written = new DataView(icon.buffer)
  written.setUint16(2, 1, true)
  written.setUint16(4, 1, true)
  written.setUint32(headBytes + 12, start, true)
  return icon
}

/** Those that are whole. What the list says of a picture's size need not be so; what the picture says is what is drawn. */
function picturesOf(view: DataView): readonly Picture[] {
  const count = view.getUint16(4, true)
  const pictures: Picture[] = []
  for (let index = 0; index < count; index++) {
    const entry = headBytes + index * entryBytes
    if (entry + entryBytes > view.byteLength) break
    const length = view.getUint32(entry + 8, true)
    const from = view.getUint32(entry + 12, true)
    if (length < 40 || from + length > view.byteLength) continue
    const side = isPng(view, from) ? pngSide(view, from) : bitmapSide(view, from)
    if (side > 0) pictures.push({ entry, from, length, side })
  }
  return pictures
}

/** Of two of one size the one of more bytes has more colours. */
function isFitter(one: Picture, other: Picture): boolean {
  if (one.side === other.side) return one.length > other.length
  const isEnough = one.side >= wantedSide
  if (isEnough !== other.side >= wantedSide) return isEnough
  return isEnough ? one.side < other.side : one.side > other.side
}
