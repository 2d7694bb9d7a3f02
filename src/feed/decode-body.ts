import { decodeWindows1252 } from './windows-1252'

export interface DecodedBody {
  readonly text: string
  /** The name of the encoding that was used, in lower case. */
  readonly encoding: string
}

/**
 * The text of a document. Tried in turn: byte order mark, UTF-16 without one, valid UTF-8, the charset of `Content-Type`,
 * the one that the document itself declares, windows-1252 (which never fails). Valid UTF-8 goes before what is declared because
 * text in another encoding is hardly ever valid UTF-8 by chance, while wrong declarations are common. The mark itself is
 * not part of the text.
 */
export function decodeBody(bytes: Uint8Array, contentType: string | null): DecodedBody {
  const marked = decodeMarked(bytes)
  if (marked !== null) return marked

  const utf8 = decodeStrictly(bytes, 'utf-8')
  if (utf8 !== null) return utf8

  for (const label of [charsetOf(contentType), declaredEncoding(bytes)]) {
    const decoded = label === null ? null : decodeDeclared(bytes, label)
    if (decoded !== null) return decoded
  }
  return decodeMostlyUtf8(bytes) ?? { text: decodeWindows1252(bytes), encoding: 'windows-1252' }
}

function decodeMarked(bytes: Uint8Array): DecodedBody | null {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return decodeStrictly(bytes, 'utf-8')
  if (first === 0xfe && second === 0xff) return decodeLeniently(bytes, 'utf-16be')
  if (first === 0xff && second === 0xfe) return decodeLeniently(bytes, 'utf-16le')
  // A document opens with "<" or "{": with a zero byte beside it, this is UTF-16 without its mark.
  if (first === 0 && (second === 0x3c || second === 0x7b)) return decodeLeniently(bytes, 'utf-16be')
  if ((first === 0x3c || first === 0x7b) && second === 0) return decodeLeniently(bytes, 'utf-16le')
  return null
}

function decodeDeclared(bytes: Uint8Array, label: string): DecodedBody | null {
  // Declared UTF-16 without its zero bytes is a mistake in the declaration; UTF-8 has already been tried.
  if (/^(utf-?(8|16|32)|ucs-?[24]|iso-10646)/.test(label)) return null
  if (/^(windows-?1252|cp-?1252|iso-?8859-?1|latin-?1|us-ascii|ascii)$/.test(label)) {
    return { text: decodeWindows1252(bytes), encoding: 'windows-1252' }
  }
  return decodeStrictly(bytes, label)
}

/** UTF-8 with a few broken bytes is still UTF-8: a body cut in the middle, or one bad paste. */
function decodeMostlyUtf8(bytes: Uint8Array): DecodedBody | null {
  const decoded = decodeLeniently(bytes, 'utf-8')
  let broken = 0
  let good = 0
  for (let index = 0; index < decoded.text.length; index++) {
    const unit = decoded.text.charCodeAt(index)
    if (unit === 0xfffd) broken++
    else if (unit > 0x7f) good++
  }
  return broken * 4 <= good ? decoded : null
}

function decodeStrictly(bytes: Uint8Array, label: string): DecodedBody | null {
  try {
    const decoder = new TextDecoder(label, { fatal: true })
    return { text: decoder.decode(bytes), encoding: decoder.encoding }
  } catch {
    // An unknown label and bytes that do not fit it are the same news here: try the next one.
    return null
  }
}

function decodeLeniently(bytes: Uint8Array, label: string): DecodedBody {
  return { text: new TextDecoder(label).decode(bytes), encoding: label }
}

function charsetOf(contentType: string | null): string | null {
  const match = /charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})/i.exec(contentType?.slice(0, 500) ?? '')
  return match?.[1]?.toLowerCase() ?? null
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = decodeWindows1252(bytes.subarray(0, 1_024))
  const match = /<\?xml[^>]{0,200}?\bencoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})["']/i.exec(head)
  return match?.[1]?.toLowerCase() ?? null
}
