/** What servers call encodings beside the labels of https://encoding.spec.whatwg.org/#names-and-labels */
const aliases: ReadonlyMap<string, string> = new Map([
  ['cp932', 'shift_jis'],
  ['ms932', 'shift_jis'],
  ['windows-932', 'shift_jis'],
  ['cp936', 'gbk'],
  ['windows-936', 'gbk'],
  ['cp949', 'euc-kr'],
  ['cp950', 'big5'],
  ['eucjp', 'euc-jp'],
  ['euc_jp', 'euc-jp'],
  ['euc_kr', 'euc-kr'],
  ['uhc', 'euc-kr'],
  ['cp51932', 'euc-jp'],
  ['cp51949', 'euc-kr'],
  ['latin9', 'iso-8859-15'],
  ['euckr', 'euc-kr'],
  ['euc-cn', 'gbk'],
  ['gb_2312', 'gbk'],
  ['koi8r', 'koi8-r'],
  ['koi8u', 'koi8-u'],
  ['cp874', 'windows-874'],
  ['mac-roman', 'macintosh'],
  ['macroman', 'macintosh'],
  ['x-mac-roman', 'macintosh'],
  ['maccyrillic', 'x-mac-cyrillic'],
  ['mac-cyrillic', 'x-mac-cyrillic'],
  ['mac_cyrillic', 'x-mac-cyrillic'],
  ['mac_roman', 'macintosh'],
  ['utf8mb4', 'utf-8'],
  ['utf_8', 'utf-8'],
  ['utf16', 'utf-16'],
  ['utf_16', 'utf-16'],
  ['ucs-2', 'utf-16'],
  ['csunicode', 'utf-16'],
  ['iso-10646-ucs-2', 'utf-16'],
  ['utf32', 'utf-32'],
  ['utf_32', 'utf-32'],
  ['ucs-4', 'utf-32'],
  ['csucs4', 'utf-32'],
  ['iso-10646-ucs-4', 'utf-32'],
  ['iso-10646', 'utf-32'],
  ['us_ascii', 'windows-1252'],
])

/** One name for each encoding, whatever a server calls it; the label itself where it is unknown. */
export function canonicalLabel(label: string): string {
  const name = label.trim().toLowerCase()
  const alias = aliases.get(name)
  if (alias !== undefined) return alias
  if (/^(?:windows-?1252|cp-?1252|iso[-_]?8859[-_]?1|latin[-_]?1|us-ascii|ascii)$/.test(name)) return 'windows-1252'
  try {
    return new TextDecoder(name).encoding
  } catch {
    return name
      .replace(/^iso[-_]?8859[-_]?(\d{1,2})$/, 'iso-8859-$1')
      .replace(/^win(?:dows)?[-_]?(125\d)$/, 'windows-$1')
  }
}

/** The charset that a `Content-Type` names. */
export function charsetOf(contentType: string | null): string | null {
  const match = /charset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})/i.exec(contentType?.slice(0, 500) ?? '')
  return match?.[1]?.toLowerCase() ?? null
}

/** The encoding that a document names in its XML declaration or, a page, in a `meta` element near its beginning. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  // Zero bytes go: a declaration in UTF-16 is found as well.
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2_048)).replaceAll('\0', '')
  const meta = /<meta\s[^>]{0,200}?\bcharset\s{0,9}=\s{0,9}["']?([\w.:-]{1,40})/i.exec(head)
  return encodingInProlog(head) ?? meta?.[1]?.toLowerCase() ?? null
}

/** The encoding that the XML declaration of a text names. */
export function encodingInProlog(head: string): string | null {
  const match = /<\?xml[^>]{0,200}?\bencoding\s{0,9}=\s{0,9}["']\s{0,9}([\w.:-]{1,40})\s{0,9}["']/i.exec(head)
  return match?.[1]?.toLowerCase() ?? null
}
