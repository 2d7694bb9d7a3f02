/** What the bytes 0x80 to 0x9f stand for, https://encoding.spec.whatwg.org/#windows-1252 */
const upper =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178'

/** Characters per `fromCharCode` call: arguments live on the stack. */
const chunk = 8_192

/**
 * Bytes to text; every byte has a meaning, so this cannot fail. Written out because the `TextDecoder` of Node 20 leaves
 * 0x80 to 0x9f as control characters.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  let text = ''
  for (let start = 0; start < bytes.length; start += chunk) {
    const units: number[] = []
    for (const byte of bytes.subarray(start, start + chunk)) {
      units.push(byte >= 0x80 && byte <= 0x9f ? upper.charCodeAt(byte - 0x80) : byte)
    }
    text += String.fromCharCode(...units)
  }
  return text
}
