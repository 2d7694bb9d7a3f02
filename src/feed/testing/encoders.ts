/** The way back from text to bytes, which the platform only has for UTF-8: tables made by decoding all bytes and pairs of bytes. */
import { decodeWindows1252 } from '../windows-1252'

export interface Encoder {
  readonly label: string
  /** Letters and figures that it can write, beside those of ASCII. */
  readonly letters: readonly string[]
  readonly encode: (text: string) => Uint8Array
}

const singleByte =
  'windows-1250 windows-1251 windows-1252 windows-1253 windows-1254 windows-1255 windows-1256 windows-1257 windows-1258 windows-874 iso-8859-2 iso-8859-3 iso-8859-4 iso-8859-5 iso-8859-6 iso-8859-7 iso-8859-8 iso-8859-10 iso-8859-13 iso-8859-14 iso-8859-15 koi8-r koi8-u ibm866 macintosh x-mac-cyrillic'
const doubleByte = 'shift_jis euc-jp gbk gb18030 big5 euc-kr'

/** Letters of several scripts, one of them outside of the first 65,536 characters. */
const someLetters = [...'äßçñžłøþаяжіαωάшѣאבגدفกขあアー漢字題한국어𐐷𝒳']

export const unicodeEncoders: readonly Encoder[] = [
  { label: 'utf-8', letters: someLetters, encode: (text) => new TextEncoder().encode(text) },
  { label: 'utf-8', letters: someLetters, encode: (text) => new TextEncoder().encode(`\ufeff${text}`) },
  { label: 'utf-16', letters: someLetters, encode: (text) => units(`\ufeff${text}`, 2, true) },
  { label: 'utf-16', letters: someLetters, encode: (text) => units(`\ufeff${text}`, 2, false) },
  { label: 'utf-16', letters: someLetters, encode: (text) => units(text, 2, true) },
  { label: 'utf-32', letters: someLetters, encode: (text) => units(`\ufeff${text}`, 4, true) },
  { label: 'utf-32', letters: someLetters, encode: (text) => units(text, 4, false) },
]

/** Every other encoding of https://encoding.spec.whatwg.org/ that this platform decodes. */
export function legacyEncoders(): Encoder[] {
  return [
    ...singleByte.split(' ').map((label) => tableEncoder(label, singles())),
    ...doubleByte.split(' ').map((label) => tableEncoder(label, [...singles(), ...pairs()])),
    escapedEncoder(),
  ]
}

function tableEncoder(label: string, sequences: readonly Uint8Array[]): Encoder {
  const decoder = new TextDecoder(label)
  const bytesOf = new Map<string, Uint8Array>()
  for (const bytes of sequences) {
    const character = label === 'windows-1252' ? decodeWindows1252(bytes) : decoder.decode(bytes)
    if (isLetter(character) && !bytesOf.has(character)) bytesOf.set(character, bytes)
  }
  return {
    label,
    letters: [...bytesOf.keys()],
    encode: (text) => Uint8Array.from([...text].flatMap((it) => [...(bytesOf.get(it) ?? [it.charCodeAt(0)])])),
  }
}

/** ISO-2022-JP writes each run of Japanese between escape sequences. */
function escapedEncoder(): Encoder {
  const plain = tableEncoder(
    'euc-jp',
    pairs().filter(([lead = 0, trail = 0]) => lead > 0xa0 && trail > 0xa0),
  )
  const sevenBits = (character: string): number[] => [...plain.encode(character)].map((byte) => byte & 0x7f)
  return {
    label: 'iso-2022-jp',
    letters: plain.letters,
    // A run of letters or, between two, a run of ASCII.
    encode: (text) =>
      Uint8Array.from(
        text
          .split(/([^\0-\x7f]+)/)
          .flatMap((run, index) =>
            index % 2 === 0
              ? [...plain.encode(run)]
              : [0x1b, 0x24, 0x42, ...[...run].flatMap(sevenBits), 0x1b, 0x28, 0x42],
          ),
      ),
  }
}

function isLetter(character: string): boolean {
  return /^[\p{L}\p{N}]$/u.test(character) && character > '\x7f'
}

function singles(): Uint8Array[] {
  return Array.from({ length: 128 }, (_, index) => Uint8Array.of(128 + index))
}

function pairs(): Uint8Array[] {
  return Array.from({ length: 126 }, (_, lead) =>
    Array.from({ length: 190 }, (_, trail) => Uint8Array.of(0x81 + lead, 0x40 + trail)),
  ).flat()
}

function units(text: string, size: 2 | 4, little: boolean): Uint8Array {
  const values = size === 4 ? [...text].map((it) => it.codePointAt(0) ?? 0) : [...text].flatMap(codeUnits)
  const view = new DataView(new ArrayBuffer(values.length * size))
  values.forEach((value, index) => {
    if (size === 4) view.setUint32(index * size, value, little)
    else view.setUint16(index * size, value, little)
  })
  return new Uint8Array(view.buffer)
}

function codeUnits(character: string): number[] {
  return Array.from({ length: character.length }, (_, index) => character.charCodeAt(index))
}
