/** What servers call encodings beside the labels of https://encoding.spec.whatwg.org/#names-and-labels */
const aliasesOf: Readonly<Record<string, string>> = {
  shift_jis:
    'mskanji s-jis shiftjis x-mac-japanese s-jis-2004 s-jisx0213 shift-jis-2004 shift-jisx0213 shiftjis2004 shiftjisx0213 sjis-2004 sjisx0213',
  gbk: 'euc-cn euccn eucgb2312-cn gb2312-1980 gb2312-80 gb-2312 x-mac-simp-chinese',
  gb18030: 'gb18030-2000',
  'euc-kr': 'uhc euckr cp51949 ks-c-5601 ks-c-5601-1987 ks-x-1001 ksx1001 x-mac-korean',
  big5: 'big5-tw big5hkscs hkscs x-mac-trad-chinese',
  'euc-jp': 'eucjp ujis u-jis cp51932 euc-jis-2004 euc-jis2004 eucjis2004 jisx0213 euc-jisx0213 eucjisx0213',
  'iso-8859-13': 'l7 latin7',
  'iso-8859-15': 'latin9',
  'iso-8859-16': 'l10 latin10 iso-ir-226',
  'koi8-r': 'koi8r',
  'koi8-u': 'koi8u',
  'windows-874': 'cp874 thai tis620 tis-620-0 tis-620-2529-0 tis-620-2529-1 iso-ir-166',
  macintosh: 'mac-roman macroman x-mac-roman',
  'x-mac-cyrillic': 'maccyrillic mac-cyrillic',
  'utf-8': 'utf8mb4',
  'utf-16': 'utf16 ucs-2 csunicode iso-10646-ucs-2',
  'utf-32': 'utf32 ucs-4 csucs4 iso-10646-ucs-4 iso-10646',
  'windows-1252': 'us-ascii ascii',
}
const aliases: ReadonlyMap<string, string> = new Map(
  Object.entries(aliasesOf).flatMap(([name, all]) => all.split(' ').map((alias) => [alias, name] as const)),
)

/** What Microsoft counts its encodings of the far east by. */
const pages: ReadonlyMap<string, string> = new Map([
  ['932', 'shift_jis'],
  ['936', 'gbk'],
  ['949', 'euc-kr'],
  ['950', 'big5'],
])

/** One name for each encoding, whatever a server calls it; the label itself where it is unknown. */
export function canonicalLabel(label: string): string {
  const name = label.trim().toLowerCase()
  const hyphened = name.replaceAll('_', '-')
  const alias = aliases.get(hyphened)
  if (alias !== undefined) return alias
  if (/^(?:windows-?1252|cp-?1252|iso-?8859-?1|latin-?1)$/.test(hyphened)) return 'windows-1252'
  return encodingNamed(name) ?? encodingNamed(hyphened) ?? byNumber(hyphened) ?? name
}

/** The name that the Encoding Standard gives what it knows by this label. */
function encodingNamed(label: string): string | null {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

/** What only writes the number of an encoding in a way of its own, the year of a standard behind it among them. */
function byNumber(name: string): string | null {
  const [, part, windows, page = ''] =
    /^(?:iso-?8859-?(\d{1,2})(?:[-:]\d{4})?|(?:cp|ms|win|windows)?-?(125\d)|(?:cp|ms|windows)?-?(9\d\d))$/.exec(name) ??
    []
  if (part !== undefined) return encodingNamed(`iso-8859-${part}`)
  return windows === undefined ? (pages.get(page) ?? null) : encodingNamed(`windows-${windows}`)
}

/** The charset that a `Content-Type` names. */
export function charsetOf(contentType: string | null): string | null {
  const match = /charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})/i.exec(contentType?.slice(0, 500) ?? '')
  return match?.[1]?.toLowerCase() ?? null
}

/** What is looked for is ASCII; this one takes any byte for a character. */
const byteByByte = new TextDecoder('windows-1252')

/** The encoding that a document names in its XML declaration or, a page, in a `meta` element near its beginning. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  // Zero bytes go: a declaration in UTF-16 is found as well.
  const head = byteByByte.decode(bytes.subarray(0, 2_048)).replaceAll('\0', '')
  return encodingInProlog(head) ?? encodingInMeta(head)
}

function encodingInMeta(head: string): string | null {
  const match = /<meta\s[^>]{0,200}?\bcharset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})/i.exec(head)
  return match?.[1]?.toLowerCase() ?? null
}

/** The encoding that the XML declaration of a text names. */
export function encodingInProlog(head: string): string | null {
  const match = /<\?xml[^>]{0,200}?\bencoding\s{0,9}=\s{0,9}["']\s{0,9}([\w.:-]{1,40})\s{0,9}["']/i.exec(head)
  return match?.[1]?.toLowerCase() ?? null
}
