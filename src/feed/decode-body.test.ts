import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeBody } from './decode-body'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))

test('a byte order mark decides, and is not part of the text', () => {
  expect(decodeBody(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61), 'text/xml; charset=iso-8859-1')).toEqual({
    text: 'a',
    encoding: 'utf-8',
    repairs: ['wrong-encoding'],
  })
  expect(decodeBody(Uint8Array.of(0xff, 0xfe, 0x61, 0), null)).toEqual({ text: 'a', encoding: 'utf-16le', repairs: [] })
  expect(decodeBody(Uint8Array.of(0xfe, 0xff, 0, 0x61), null)).toEqual({ text: 'a', encoding: 'utf-16be', repairs: [] })
})

test('UTF-16 without a mark is known by its zero bytes', () => {
  expect(decodeBody(Uint8Array.of(0x3c, 0, 0x61, 0), null).text).toBe('<a')
  expect(decodeBody(Uint8Array.of(0, 0x7b, 0, 0x7d), null).text).toBe('{}')
})

test('valid UTF-8 goes before any declaration', () => {
  const body = utf8('<?xml version="1.0" encoding="windows-1251"?><a>naïve</a>')
  expect(decodeBody(body, 'text/xml; charset=iso-8859-1').text).toContain('naïve')
})

test('the charset of the server goes before that of the document', () => {
  const body = latin('<?xml version="1.0" encoding="iso-8859-7"?><a>\xcf</a>')
  expect(decodeBody(body, 'text/xml; charset="windows-1251"')).toMatchObject({ encoding: 'windows-1251' })
  expect(decodeBody(body, 'text/xml; charset="windows-1251"').text).toContain('П')
})

test('the document may declare its own encoding', () => {
  const body = latin("<?xml version='1.0' encoding='Shift_JIS'?><a>\x83\x65</a>")
  expect(decodeBody(body, 'text/xml')).toMatchObject({ encoding: 'shift_jis' })
  expect(decodeBody(body, 'text/xml').text).toContain('テ')
})

test('text that calls itself latin-1 is windows-1252, with its quotes and its euro', () => {
  const body = latin('<?xml version="1.0" encoding="ISO-8859-1"?><a>\x93\x80\x94</a>')
  expect(decodeBody(body, null).text).toContain('“€”')
})

test('an unknown or impossible charset falls through to the next rule', () => {
  expect(decodeBody(latin('<a>\xe9</a>'), 'text/xml; charset=klingon')).toEqual({
    text: '<a>é</a>',
    encoding: 'windows-1252',
    repairs: ['wrong-encoding'],
  })
  expect(decodeBody(latin('<a>\xe9</a>'), 'text/xml; charset=utf-16').text).toBe('<a>é</a>')
})

test('UTF-8 with one broken byte stays UTF-8', () => {
  const body = Uint8Array.from([...utf8('<a>日本語のフィード'), 0xff, ...utf8('</a>')])
  expect(decodeBody(body, null)).toEqual({
    text: '<a>日本語のフィード\ufffd</a>',
    encoding: 'utf-8',
    repairs: ['broken-bytes'],
  })
})

test('a character that the end cuts in two is left out, and nothing else changes', () => {
  expect(decodeBody(Uint8Array.from([...utf8('<a>é'), 0xe3, 0x81]), null)).toEqual({
    text: '<a>é',
    encoding: 'utf-8',
    repairs: [],
  })
})

test('every text survives as UTF-8, and any bytes give some text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(decodeBody(utf8(`<${text}`), null).text).toBe(`<${text}`)
    }),
  )
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.string(), (bytes, contentType) => {
      expect(typeof decodeBody(bytes, contentType).text).toBe('string')
    }),
  )
})

test('bytes are valid UTF-8 exactly where the platform takes them for the beginning of such a text', () => {
  const awkward = [
    0x61, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xed, 0xef, 0xf0, 0xf3, 0xf4, 0xf5,
  ]
  const bytes = fc.array(fc.constantFrom(...awkward), { minLength: 1, maxLength: 6 }).map((all) => Uint8Array.from(all))
  fc.assert(
    fc.property(bytes, (document) => {
      let expected: string | null = null
      try {
        expected = new TextDecoder('utf-8', { fatal: true }).decode(document, { stream: true })
      } catch {}
      const { text, encoding, repairs } = decodeBody(document, null)
      const isValid = encoding === 'utf-8' && !repairs.includes('broken-bytes')
      expect(isValid ? text : null).toBe(expected)
    }),
    { seed: 20_260_101, numRuns: 20_000 },
  )
})

test.each([
  ['cp437', '\x80\x9b', 'Ç¢'],
  ['437', '\x80', 'Ç'],
  ['IBM850', '\x9b', 'ø'],
  ['csPC850Multilingual', '\x9b', 'ø'],
  ['cp866', '\x80', 'А'],
  ['x-mac-greek', '\xe1', 'α'],
  ['cp1125', '\xf2', 'Ґ'],
])('%s is decoded by its own table', (label, bytes, text) => {
  const body = latin(`<?xml version="1.0" encoding="${label}"?><a>${bytes}</a>`)
  expect(decodeBody(body, null).text).toContain(`<a>${text}</a>`)
})

test('a byte without a meaning in its table is U+FFFD, and no table is taken for one of the Encoding Standard', () => {
  expect(decodeBody(latin('<?xml version="1.0" encoding="cp856"?><a>\x9b</a>'), null).text).toContain('\ufffd')
  expect(decodeBody(latin('<a>\xe9</a>'), 'text/xml; charset=cp1251').encoding).toBe('windows-1251')
})
