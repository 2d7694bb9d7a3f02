/** A picture, decoded: red, green, blue and alpha of a byte each, row by row, alpha not multiplied in. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** Red, green, blue, each times alpha, and alpha. */
const channels = 4

/**
 * The picture within a square of this side, in pixels: its shape stays (no side falls below one pixel), and each pixel is the mean of the area that it
 * covers, weighed by alpha, so that what cannot be seen through colours nothing. One that fits is given back as it is.
 */
export function scalePixels(source: Pixels, mostSide: number): Pixels {
  const longer = Math.max(source.width, source.height)
  if (longer <= mostSide) return source
  const width = Math.max(1, Math.round((source.width * mostSide) / longer))
  const height = Math.max(1, Math.round((source.height * mostSide) / longer))
  const sums = new Float64Array(width * height * channels)
  const row = new Float64Array(width * channels)
  for (let y = 0; y < source.height; y++) {
    narrow(source, y, width, row)
    spread(y, height / source.height, (target, share) => {
      const from = target * row.length
      for (let index = 0; index < row.length; index++)
        sums[from + index] = at(sums, from + index) + share * at(row, index)
    })
  }
  return { width, height, data: meansOf(sums, (width * height) / (source.width * source.height)) }
}

/** One row of the source as sums over the pixels of a narrower one. */
function narrow({ width: sourceWidth, data }: Pixels, y: number, width: number, row: Float64Array): void {
  row.fill(0)
  for (let x = 0; x < sourceWidth; x++) {
    const from = (y * sourceWidth + x) * channels
    const alpha = at(data, from + 3)
    if (alpha === 0) continue
    spread(x, width / sourceWidth, (target, share) => {
      const to = target * channels
      const weight = share * alpha
      row[to] = at(row, to) + weight * at(data, from)
      row[to + 1] = at(row, to + 1) + weight * at(data, from + 1)
      row[to + 2] = at(row, to + 2) + weight * at(data, from + 2)
      row[to + 3] = at(row, to + 3) + weight
    })
  }
}

/** Tells which one or two pixels of the smaller picture lie over this one of the larger, and with which part of it. */
function spread(index: number, ratio: number, add: (target: number, share: number) => void): void {
  const start = index * ratio
  const target = Math.floor(start)
  const over = start + ratio - (target + 1)
  // Less than that is what rounding left: behind the last pixel there is none.
  if (over <= 1e-9) add(target, 1)
  else {
    add(target, 1 - over / ratio)
    add(target + 1, over / ratio)
  }
}

/** The sums, each over an area of one divided by `perPixel` pixels, as bytes. */
function meansOf(sums: Float64Array, perPixel: number): Uint8Array {
  const data = new Uint8Array(sums.length)
  for (let index = 0; index < sums.length; index += channels) {
    const alpha = at(sums, index + 3)
    const shown = Math.round(alpha * perPixel)
    if (shown === 0) continue
    data[index] = Math.round(at(sums, index) / alpha)
    data[index + 1] = Math.round(at(sums, index + 1) / alpha)
    data[index + 2] = Math.round(at(sums, index + 2) / alpha)
    data[index + 3] = shown
  }
  return data
}

function at(numbers: Uint8Array | Float64Array, index: number): number {
  return numbers[index] ?? 0
}
