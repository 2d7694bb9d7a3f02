import { resolveWebUrl } from './resolve-url'

const candidatesKept = 20
const longestSrcset = 32_768

export interface ImageCandidate {
  readonly url: string
  /** `2x`, `640w`, or nothing. */
  readonly descriptor: string
}

/**
 * The candidates of a `srcset`, with absolute addresses; those that cannot be used are left out.
 * https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute
 */
export function parseSrcset(text: string, base: string): ImageCandidate[] {
  const candidates: ImageCandidate[] = []
  let rest = text.slice(0, longestSrcset).replace(/^[\s,]+/, '')
  while (rest !== '' && candidates.length < candidatesKept) {
    const address = /^\S+/.exec(rest)?.[0] ?? ''
    rest = rest.slice(address.length)
    const ended = address.endsWith(',')
    let descriptor = ''
    if (!ended) {
      const comma = rest.indexOf(',')
      descriptor = (comma < 0 ? rest : rest.slice(0, comma)).trim()
      rest = comma < 0 ? '' : rest.slice(comma + 1)
    }
    rest = rest.replace(/^[\s,]+/, '')
    addCandidate(candidates, address.replace(/,+$/, ''), descriptor, base)
  }
  return candidates
}

function addCandidate(candidates: ImageCandidate[], address: string, descriptor: string, base: string): void {
  const url = resolveWebUrl(address, base)
  // A comma at either end of an address would be read as the separator.
  if (url === null || url.endsWith(',') || !/^(?:\d{1,5}w|\d{1,2}(?:\.\d{1,3})?x)?$/.test(descriptor)) return
  candidates.push({
    url,
    descriptor: descriptor === '' ? '' : `${Number.parseFloat(descriptor)}${descriptor.slice(-1)}`,
  })
}

/** The attribute's text again. */
export function writeSrcset(candidates: readonly ImageCandidate[]): string {
  return candidates.map(({ url, descriptor }) => (descriptor === '' ? url : `${url} ${descriptor}`)).join(', ')
}
