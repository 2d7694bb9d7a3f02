import { codePageNamed, decodeCodePage, isEbcdic } from './decode-code-page'
import { canonicalLabel, charsetOf, declaredEncoding, encodingInProlog } from './encoding-labels'
import type { Repair } from './repairs'
import { decodeUtf32, utf32OrderOf } from './utf-32'
import { decodeWindows1252 } from './windows-1252'

export interface DecodedBody {
  readonly text: string
  /** The name of the encoding that was used, in lower case. */
  readonly encoding: string
  readonly repairs: readonly Repair[]
}

type Decoded = Omit<DecodedBody, 'repairs'>

/**
 * The text of a document. Tried in turn: byte order mark, UTF-16 and UTF-32 without one, valid UTF-8, the charset of `Content-Type`,
 * the one that the document itself declares, windows-1252 (which never fails). Valid UTF-8 goes before what is declared because
 * text in another encoding is hardly ever valid UTF-8 by chance, while wrong declarations are common. EBCDIC is known by how it begins. The mark itself is
 * not part of the text, and a character that the end of the bytes cuts in two is left out.
 */
export function decodeBody(bytes: Uint8Array, contentType: string | null): DecodedBody {
  const declared = [charsetOf(contentType), declaredEncoding(bytes)]
  const decoded = decodeMarked(bytes) ?? decodeEbcdic(bytes) ?? decodeEscaped(bytes) ?? decodeStrictly(bytes, 'utf-8')
  if (decoded !== null) return withRepairs(decoded, declared, bytes)

  const labels = declared.filter((label) => label !== null && !isUnicode(label)) as string[]
  for (const label of labels) {
    const found = decodeSingleByte(bytes, label) ?? decodeByPage(bytes, label) ?? decodeStrictly(bytes, label)
    if (found !== null) return withRepairs(found, declared, bytes)
  }
  const mended = decodeMostly(bytes, 'utf-8') ?? labels.map((label) => decodeMostly(bytes, label)).find(Boolean)
  if (mended) return { ...mended, repairs: [...withRepairs(mended, declared, bytes).repairs, 'broken-bytes'] }
  return withRepairs({ text: decodeWindows1252(bytes), encoding: 'windows-1252' }, declared, bytes)
}

function withRepairs(decoded: Decoded, declared: readonly (string | null)[], bytes: Uint8Array): DecodedBody {
  // Told by its own name, as nearly always: nothing to look up.
  if (declared.includes(decoded.encoding)) return { ...decoded, repairs: [] }
  const labels = declared.flatMap((label) => (label === null ? [] : [nameOf(label)]))
  // Bytes of ASCII alone are the same in nearly every encoding, so nothing was wrong with what they were called.
  const agrees = (label: string): boolean =>
    label === decoded.encoding || (/^utf-(?:16|32)/.test(label) && decoded.encoding.startsWith(label.slice(0, 6)))
  const isWrong = labels.length > 0 && !labels.some(agrees) && bytes.some((byte) => byte > 0x7f)
  return { ...decoded, repairs: isWrong ? ['wrong-encoding'] : [] }
}

function nameOf(label: string): string {
  const name = canonicalLabel(label)
  return codePageNamed(name) ?? name
}

function decodeMarked(bytes: Uint8Array): Decoded | null {
  const order = utf32OrderOf(bytes)
  if (order !== null) return { text: decodeUtf32(bytes, order), encoding: order }
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return decodeStrictly(bytes, 'utf-8')
  if (first === 0xfe && second === 0xff) return decodeLeniently(bytes, 'utf-16be')
  if (first === 0xff && second === 0xfe) return decodeLeniently(bytes, 'utf-16le')
  // A document opens with "<", "{" or white space: with a zero byte beside it, this is UTF-16 without its mark.
  if (first === 0 && opensDocument(second)) return decodeLeniently(bytes, 'utf-16be')
  if (opensDocument(first) && second === 0) return decodeLeniently(bytes, 'utf-16le')
  return null
}

function opensDocument(byte: number | undefined): boolean {
  return byte !== undefined && [0x09, 0x0a, 0x0d, 0x20, 0x3c, 0x7b].includes(byte)
}

/** ISO-2022-JP is written in ASCII's bytes, so that it is valid UTF-8 too; its escape sequences stand in no other document. */
function decodeEscaped(bytes: Uint8Array): Decoded | null {
  const start = bytes.indexOf(0x1b)
  if (start < 0 || (bytes[start + 1] !== 0x24 && bytes[start + 1] !== 0x28)) return null
  return decodeStrictly(bytes, 'iso-2022-jp') ?? decodeMostly(bytes, 'iso-2022-jp')
}

function isUnicode(label: string): boolean {
  // Declared UTF-16 without its zero bytes is a mistake in the declaration; UTF-8 has already been tried.
  return /^utf-(?:8|16|32)/.test(canonicalLabel(label))
}

function decodeSingleByte(bytes: Uint8Array, label: string): Decoded | null {
  if (canonicalLabel(label) !== 'windows-1252') return null
  return decodeMostly(bytes, 'utf-8') ?? { text: decodeWindows1252(bytes), encoding: 'windows-1252' }
}

/** Declared, a code page is believed only where the Encoding Standard knows nothing of that name. */
function decodeByPage(bytes: Uint8Array, label: string): Decoded | null {
  const page = codePageNamed(canonicalLabel(label))
  return page === null ? null : { text: decodeCodePage(bytes, page), encoding: page }
}

/** The prolog is the same in every EBCDIC, and says which one the rest is in. */
function decodeEbcdic(bytes: Uint8Array): Decoded | null {
  if (!isEbcdic(bytes)) return null
  const declared = encodingInProlog(decodeCodePage(bytes.subarray(0, 500), 'ibm037'))
  const page = codePageNamed(declared ?? '') ?? 'ibm037'
  return { text: decodeCodePage(bytes, page), encoding: page }
}

/** Text with a few broken bytes: a body cut in the middle, or one bad paste. */
function decodeMostly(bytes: Uint8Array, label: string): Decoded | null {
  const decoded = decodeLeniently(bytes, label)
  if (decoded === null) return null
  let broken = 0
  let good = 0
  for (let index = 0; index < decoded.text.length; index++) {
    const unit = decoded.text.charCodeAt(index)
    if (unit === 0xfffd) broken++
    else if (unit > 0x7f) good++
  }
  return broken * 4 <= good ? decoded : null
}

function decodeStrictly(bytes: Uint8Array, label: string): Decoded | null {
  return decodeWith(bytes, label, true)
}

function decodeLeniently(bytes: Uint8Array, label: string): Decoded | null {
  return decodeWith(bytes, label, false)
}

function decodeWith(bytes: Uint8Array, label: string, fatal: boolean): Decoded | null {
  try {
    const decoder = new TextDecoder(canonicalLabel(label), { fatal })
    // All at once, UTF-8 takes half the memory and a tenth of the time: letters of western languages get one byte each.
    if (decoder.encoding === 'utf-8') {
      return { text: decoder.decode(bytes.subarray(0, wholeCharacters(bytes))), encoding: decoder.encoding }
    }
    // As of a stream: the end of the bytes need not be the end of a character.
    return { text: decoder.decode(bytes, { stream: true }), encoding: decoder.encoding }
  } catch {
    // An unknown label and bytes that do not fit it are the same news here: try the next one.
    return null
  }
}

/** How many bytes of UTF-8 there are without the beginning of a character at their end that is cut in two (Unicode 16.0, table 3-7). */
function wholeCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const start = bytes.length - back
    const lead = bytes[start] ?? 0
    if (lead >= 0x80 && lead < 0xc0) continue
    const needed = lead < 0xc2 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 1
    return needed > back && (back === 1 || maySecond(lead, bytes[start + 1] ?? 0)) ? start : bytes.length
  }
  return bytes.length
}

function maySecond(lead: number, second: number): boolean {
  const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80
  const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf
  return second >= least && second <= most
}
