/** What a small picture is, by its own first bytes. */
export interface ImageKind {
  readonly type: 'image/png' | 'image/jpeg' | 'image/gif' | 'image/webp' | 'image/x-icon'
  /** The larger side, in pixels. */
  readonly side: number
  readonly moves: boolean
}

/** Pictures that move, by the mark that each format has for it. */
const moving = /NETSCAPE2\.0|acTL|ANIM/

/**
 * The kind of a picture, its size from its header alone; null for any other bytes. Nothing is decoded: what a header says is
 * what a decoder would make room for. SVG is none of these, since it can hold anything.
 */
export function imageKind(bytes: Uint8Array): ImageKind | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const kind = kindOf(view)
    return kind === null || kind.side === 0 ? null : { ...kind, moves: moving.test(latin(view, 0, view.byteLength)) }
  } catch (error) {
    // A read past the end: the header is cut.
    if (error instanceof RangeError) return null
    throw error
  }
}

function kindOf(view: DataView): Omit<ImageKind, 'moves'> | null {
  if (isPng(view, 0)) return { type: 'image/png', side: pngSide(view, 0) }
  if (/^GIF8[79]a/.test(latin(view, 0, 6))) {
    return { type: 'image/gif', side: Math.max(view.getUint16(6, true), view.getUint16(8, true)) }
  }
  if (view.getUint16(0) === 0xffd8) return { type: 'image/jpeg', side: jpegSide(view) }
  if (view.getUint32(0) === 0x00000100) return { type: 'image/x-icon', side: iconSide(view) }
  if (latin(view, 0, 4) === 'RIFF' && latin(view, 8, 4) === 'WEBP') return { type: 'image/webp', side: webpSide(view) }
  return null
}

/** Whether a PNG begins there. Throws a RangeError past the end, as those below do. */
export function isPng(view: DataView, at: number): boolean {
  return view.getUint32(at) === 0x89504e47 && view.getUint32(at + 4) === 0x0d0a1a0a
}

/** The larger side of a PNG, in pixels. */
export function pngSide(view: DataView, at: number): number {
  return Math.max(view.getUint32(at + 16), view.getUint32(at + 20))
}

/** The frame header is after segments of other kinds (ITU T.81, annex B). */
function jpegSide(view: DataView): number {
  for (let at = 2; ; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint16(at)
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker)
    if (isFrame) return Math.max(view.getUint16(at + 5), view.getUint16(at + 7))
    if (marker < 0xff01 || marker === 0xffda) return 0
  }
}

/** An icon holds several pictures, and what its list says of each need not be so. */
function iconSide(view: DataView): number {
  const count = view.getUint16(4, true)
  let side = 0
  for (let index = 0; index < count; index++) {
    const at = view.getUint32(6 + index * 16 + 12, true)
    side = Math.max(side, isPng(view, at) ? pngSide(view, at) : bitmapSide(view, at))
  }
  return side
}

/** The larger side of a bitmap within an icon, in pixels: its height counts the mask, too. */
export function bitmapSide(view: DataView, at: number): number {
  return Math.max(Math.abs(view.getInt32(at + 4, true)), Math.ceil(Math.abs(view.getInt32(at + 8, true)) / 2))
}

/** RFC 9649, section 2. */
function webpSide(view: DataView): number {
  switch (latin(view, 12, 4)) {
    case 'VP8X':
      return 1 + Math.max(uint24(view, 24), uint24(view, 27))
    case 'VP8L': {
      const bits = view.getUint32(21, true)
      return 1 + Math.max(bits & 0x3fff, (bits >> 14) & 0x3fff)
    }
    case 'VP8 ':
      return Math.max(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff)
    default:
      return 0
  }
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) + view.getUint8(at + 2) * 65_536
}

function latin(view: DataView, at: number, length: number): string {
  let text = ''
  const end = Math.min(at + length, view.byteLength)
  for (let index = at; index < end; index++) text += String.fromCharCode(view.getUint8(index))
  return text
}
