import allowListed from 'sanitize-html'
import { allowedAttributes, attributesOfAll, droppedWhole, voidElements } from './allowed-html'
import { escapeText } from './escape-markup'
import { limits } from './limits'
import { repairHtml } from './repair-html'

const options: allowListed.IOptions = {
  allowedTags: Object.keys(allowedAttributes),
  allowedAttributes: {
    '*': [...attributesOfAll],
    ...Object.fromEntries(
      Object.entries(allowedAttributes)
        .filter(([, own]) => own.length > 0)
        .map(([name, own]) => [name, [...own]]),
    ),
  },
  allowedSchemes: ['http', 'https'],
  allowedSchemesByTag: {
    a: ['http', 'https', 'mailto'],
    img: ['http', 'https', 'data'],
    video: ['http', 'https', 'data'],
  },
  allowProtocolRelative: false,
  nonTextTags: [...droppedWhole],
  selfClosing: [...voidElements],
  disallowedTagsMode: 'discard',
  parseStyleAttributes: false,
}

/**
 * The only HTML that leaves this room: elements, attributes and schemes of an allow-list, addresses absolute against `base`. Doing
 * it twice changes nothing. Input beyond `limits.body` characters is left out.
 */
export function sanitizeHtml(html: string, base: string): string {
  // Much of what feeds call HTML is a line of text.
  if (!/[<&]/.test(html)) return escapeText(html.slice(0, limits.body)).trim()
  return allowListed(repairHtml(html.slice(0, limits.body), base), options).trim()
}
