/** The containers that Windows and macOS want an app's icon in. Both hold PNG files as they are. */

/** @typedef {{ readonly size: number, readonly png: Buffer }} Picture */

/**
 * Windows' ICO: a header, one entry of 16 bytes for each picture, the pictures.
 * @param {readonly Picture[]} pictures of 256 pixels at most
 */
export function icoFile(pictures) {
  const header = Buffer.alloc(6 + 16 * pictures.length)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(pictures.length, 4)
  let offset = header.length
  for (const [index, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * index
    // 0 says 256.
    header.writeUInt8(size % 256, at)
    header.writeUInt8(size % 256, at + 1)
    header.writeUInt16LE(1, at + 4)
    header.writeUInt16LE(32, at + 6)
    header.writeUInt32LE(png.length, at + 8)
    header.writeUInt32LE(offset, at + 12)
    offset += png.length
  }
  return Buffer.concat([header, ...pictures.map(({ png }) => png)])
}

/** The name that macOS has for a PNG of each size. */
const icnsNames = /** @type {const} */ ({
  16: 'icp4',
  32: 'icp5',
  64: 'icp6',
  128: 'ic07',
  256: 'ic08',
  512: 'ic09',
  1024: 'ic10',
})

/**
 * macOS's ICNS: the word and the length of all, then each picture behind its name and length.
 * @param {readonly Picture[]} pictures those of a size that macOS does not know are left out
 */
export function icnsFile(pictures) {
  const parts = pictures.flatMap(({ size, png }) => {
    const name = Object.entries(icnsNames).find(([known]) => Number(known) === size)?.[1]
    return name === undefined ? [] : [part(name, png)]
  })
  return part('icns', Buffer.concat(parts))
}

/**
 * @param {string} name four letters
 * @param {Buffer} content
 */
function part(name, content) {
  const head = Buffer.alloc(8)
  head.write(name, 'latin1')
  head.writeUInt32BE(content.length + 8, 4)
  return Buffer.concat([head, content])
}
