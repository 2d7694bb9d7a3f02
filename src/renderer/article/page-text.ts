import type { TextSpan } from '../text/find-in-text'
import { type FoldedText, foldWithPlaces } from '../text/folded-text'

/** The text of a document, folded, and which node holds which part of it. */
export interface PageText {
  readonly folded: FoldedText
  rangeOf(span: TextSpan): Range
}

const inlineTag =
  /^(?:a|abbr|b|bdi|bdo|cite|code|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr)$/i

/** Reads what is to be seen of a document as one text; a break stands where another block begins. */
export function readPageText(page: Document): PageText {
  const nodes: { readonly node: Text; readonly start: number }[] = []
  const parts: string[] = []
  let length = 0
  let block: Element | null = null
  // 4 is NodeFilter.SHOW_TEXT.
  const walker = page.createTreeWalker(page.body, 4)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node as Text
    if (text.parentElement?.closest('[hidden], details:not([open]) > :not(summary)') != null) continue
    const around = blockAround(text)
    if (block !== null && around !== block) {
      parts.push('\u0000')
      length += 1
    }
    block = around
    nodes.push({ node: text, start: length })
    parts.push(text.data)
    length += text.data.length
  }
  const placeOf = (at: number, isEnd: boolean): { readonly node: Text; readonly offset: number } | null => {
    const found = nodes.findLast(({ start }) => (isEnd ? start < at : start <= at))
    return found === undefined ? null : { node: found.node, offset: Math.min(at - found.start, found.node.data.length) }
  }
  return {
    folded: foldWithPlaces(parts.join('')),
    rangeOf: ({ start, end }) => {
      const range = page.createRange()
      const from = placeOf(start, false)
      const to = placeOf(end, true)
      if (from !== null) range.setStart(from.node, from.offset)
      if (to !== null) range.setEnd(to.node, to.offset)
      return range
    },
  }
}

function blockAround(text: Text): Element | null {
  let element = text.parentElement
  while (element !== null && inlineTag.test(element.tagName)) element = element.parentElement
  return element
}
