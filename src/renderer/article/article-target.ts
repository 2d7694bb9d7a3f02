import { remoteAddress } from '../../shared/media-url'
import type { MenuPlace } from '../ui/placed-menu'

/** What of an article a menu is asked for: what lies under the pointer or has the focus, and what is selected. */
export interface ArticleTarget extends MenuPlace {
  /** Addresses that can be opened outside of the app. */
  readonly link: string | null
  readonly picture: string | null
  readonly selected: string
}

/**
 * Reads off an event what the menu is of. `frame` is the place of the article's frame where the event comes out of it:
 * coordinates there are its own.
 */
export function articleTarget(event: MouseEvent, frame: DOMRect | null): ArticleTarget {
  // Of another document's classes: `instanceof` would not know them.
  const element = event.target as Element | null
  const anchor = element?.closest?.<HTMLAnchorElement>('a[href]') ?? null
  const image = element?.closest?.<HTMLImageElement>('img') ?? null
  const left = frame?.left ?? 0
  const top = frame?.top ?? 0
  const place = event.button === 2 ? { x: event.clientX, y: event.clientY } : placeOf(anchor ?? element)
  return {
    x: place.x + left,
    y: Math.max(place.y + top, 60),
    link: anchor !== null && /^(?:https?|mailto):/.test(anchor.href) ? anchor.href : null,
    picture: image === null ? null : remoteAddress(image.src),
    selected: (element?.ownerDocument.getSelection()?.toString() ?? '').trim(),
  }
}

/** Where a menu opens that a key asked for: under a link, at the head of anything larger. */
function placeOf(element: Element | null): MenuPlace {
  if (element === null) return { x: 0, y: 0 }
  const { left, top, bottom, height } = element.getBoundingClientRect()
  return { x: left + 24, y: height < 60 ? bottom : top + 24 }
}
