import type { ValueKind } from './canonical-rules'
import { type Capture, capturedHtml, capturedText } from './capture-markup'
import { parseDate } from './parse-date'
import { repairCharacters } from './repair-characters'
import { resolveWebUrl } from './resolve-url'

/** What has been read of an element, as the kind of value that its field is: HTML, a date in milliseconds, an absolute address or text; empty when it is none. */
export function readValue(capture: Capture, kind: ValueKind, url: string, olderAtom: boolean): string {
  switch (kind) {
    case 'markup':
      return repairCharacters(capturedHtml(capture, olderAtom))
    case 'name':
      return repairCharacters(capturedText(capture))
    case 'date': {
      const moment = parseDate(capturedText(capture))
      return moment === null ? '' : String(moment)
    }
    case 'address':
      // Some servers escape an address twice.
      return resolveWebUrl(capturedText(capture).replaceAll('&amp;', '&'), capture.element.base ?? url) ?? ''
    case 'text':
      return capturedText(capture)
  }
}
