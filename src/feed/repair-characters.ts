import { decodeWindows1252 } from './windows-1252'

/** What only stands in a text that was decoded wrongly: a control character of the upper half, or one of UTF-8's sequences read byte by byte. */
const suspicious = /[\u0080-\u009f]|[\u00c2-\u00f4][\u0080-\u00bf]/
const beyondLatin1 = /[\u0100-\uffff]/
const upperControl = /[\u0080-\u009f]/g

/**
 * A text whose author's tools decoded it wrongly, put right: UTF-8 that was taken for ISO-8859-1 throughout (`cafÃ©`), else single characters that
 * windows-1252 has where Unicode has controls. Any other text comes back as it is.
 */
export function repairCharacters(text: string): string {
  if (!suspicious.test(text)) return text
  return decodedAgain(text) ?? text.replace(upperControl, (character) => decodeWindows1252(bytesOf(character)))
}

function decodedAgain(text: string): string | null {
  if (beyondLatin1.test(text)) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytesOf(text))
  } catch {
    // Bytes that are no UTF-8 are the usual case: the text was right.
    return null
  }
}

function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length)
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index)
  return bytes
}
