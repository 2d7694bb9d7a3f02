/** UTF-8 text that is written in base64 (Atom 0.3, `mode="base64"`; RFC 4287 section 4.1.3.3, 6); null when it is neither, or not meant to be read. */
export function decodeBase64(text: string): string | null {
  try {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
    const decoded = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return /[^\P{Cc}\s]/u.test(decoded) ? null : decoded
  } catch {
    return null
  }
}

/** Whether these may be bytes in base64 at all: its letters alone, in groups of four. */
export function isBase64(text: string): boolean {
  return /^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}(?:==)?|[A-Za-z\d+/]{3}=?)?$/.test(text.replace(/\s+/g, ''))
}
