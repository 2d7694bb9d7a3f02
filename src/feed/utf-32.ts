/** The byte order of text in UTF-32, by its mark or by the zero bytes around its first character; null for anything else. */
export function utf32OrderOf(bytes: Uint8Array): 'utf-32be' | 'utf-32le' | null {
  const [first, second, third, fourth] = bytes
  const opens = (byte: number | undefined): boolean => byte === 0x3c || byte === 0x7b
  if (first === 0 && second === 0 && ((third === 0xfe && fourth === 0xff) || (third === 0 && opens(fourth)))) {
    return 'utf-32be'
  }
  const isLittle = (first === 0xff && second === 0xfe) || (opens(first) && second === 0)
  return isLittle && third === 0 && fourth === 0 ? 'utf-32le' : null
}

/** Text of four bytes a character, which `TextDecoder` does not know. What is no character becomes U+FFFD. */
export function decodeUtf32(bytes: Uint8Array, order: 'utf-32be' | 'utf-32le'): string {
  const places = order === 'utf-32be' ? [0, 1, 2, 3] : [3, 2, 1, 0]
  const pieces: string[] = []
  for (let start = 0; start + 3 < bytes.length; start += 4) {
    const point = places.reduce((value, place) => value * 256 + (bytes[start + place] ?? 0), 0)
    const isCharacter = point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff)
    pieces.push(isCharacter ? String.fromCodePoint(point) : '\ufffd')
  }
  return pieces.join('').replace(/^\ufeff/, '')
}
