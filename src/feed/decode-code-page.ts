import { upperHalves, wholePages } from './code-pages'

/** What is called otherwise than by its number, with marks and the `cs` of IANA's aliases left out. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ['pc8codepage437', 'ibm437'],
  ['pc775baltic', 'ibm775'],
  ['pc850multilingual', 'ibm850'],
  ['pcp852', 'ibm852'],
  ['pc862latinhebrew', 'ibm862'],
  ['cpgr', 'ibm869'],
  ['cpis', 'ibm861'],
  ['cp866u', 'ibm1125'],
  ['ruscii', 'ibm1125'],
  ['ebcdiccpus', 'ibm037'],
  ['ebcdiccpca', 'ibm037'],
  ['ebcdiccpnl', 'ibm037'],
  ['ebcdiccpwt', 'ibm037'],
  ['ebcdiccpbe', 'ibm500'],
  ['ebcdiccpch', 'ibm500'],
  ['maclatin2', 'x-mac-ce'],
  ['maccentraleurope', 'x-mac-ce'],
  ['maccenteuro', 'x-mac-ce'],
  ['xmacce', 'x-mac-ce'],
  ['macgreek', 'x-mac-greek'],
  ['xmacgreek', 'x-mac-greek'],
  ['macturkish', 'x-mac-turkish'],
  ['xmacturkish', 'x-mac-turkish'],
  ['maciceland', 'x-mac-icelandic'],
])

/** The name of a code page in `code-pages` for what a document calls it: `cp850`, `IBM-850`, `850`; null for anything else. */
export function codePageNamed(label: string): string | null {
  const plain = label.toLowerCase().replace(/^cs|[-_.]/g, '')
  const number = /^(?:cp|ibm|dos|ccsid|windows|xcp)?0{0,2}(\d{2,4})$/.exec(plain)?.[1]
  const name = otherNames.get(plain) ?? (number === undefined ? null : `ibm${number.padStart(3, '0')}`)
  // IBM's 1140 is its 037 with the euro for a sign that hardly anybody writes.
  const page = name === 'ibm1140' || name === 'ibm039' ? 'ibm037' : name
  return page !== null && (upperHalves.has(page) || wholePages.has(page)) ? page : null
}

/** Bytes to text by a page of `code-pages`; U+FFFD where a byte means nothing in it. */
export function decodeCodePage(bytes: Uint8Array, page: string): string {
  const whole = wholePages.get(page)
  const upper = upperHalves.get(page) ?? ''
  const pieces: string[] = []
  for (const byte of bytes) {
    pieces.push(whole?.charAt(byte) ?? (byte < 0x80 ? String.fromCharCode(byte) : upper.charAt(byte - 0x80)))
  }
  return pieces.join('')
}

/** `<?xm` in EBCDIC: no other encoding has these four bytes at the beginning of a document. */
export function isEbcdic(bytes: Uint8Array): boolean {
  return bytes[0] === 0x4c && bytes[1] === 0x6f && bytes[2] === 0xa7 && bytes[3] === 0x94
}
