import { useJumps } from '../stores/jumps-store'

/** No more of them can be gone back. */
const mostJumps = 50
/** The place gone to is marked so in the article; the stylesheet lets the mark fade. */
const mark = 'jumped-to'

/** Whether a link leads to a place in the article that it stands in. */
export function leadsWithin(link: Element): boolean {
  return link.getAttribute('href')?.startsWith('#') ?? false
}

/**
 * Goes where a link within the article leads: the place is brought into sight, marked, and has the focus. A link that leads to the place
 * the person came from is the way back.
 */
export function followWithin(link: Element): void {
  const target = placeOf(link)
  const pane = articlePane()
  if (target === null || pane === null) return
  const { jumps } = useJumps.getState()
  const last = jumps.at(-1)
  if (last !== undefined && (target.contains(last.link) || last.link.contains(target))) {
    jumpBack()
    return
  }
  useJumps.setState({ jumps: [...jumps, { link, top: pane.scrollTop }].slice(-mostJumps) })
  unfold(target)
  bringIntoSight(pane, target)
  give(target)
}

export const canJumpBack = (): boolean => useJumps.getState().jumps.length > 0

/** Goes back to where the last jump within the article was made. */
export function jumpBack(): void {
  const { jumps } = useJumps.getState()
  const last = jumps.at(-1)
  const pane = articlePane()
  if (last === undefined || pane === null) return
  useJumps.setState({ jumps: jumps.slice(0, -1) })
  pane.scrollTop = last.top
  give(last.link)
}

const articlePane = (): HTMLElement | null => document.getElementById('article-pane')

function placeOf(link: Element): HTMLElement | null {
  const name = link.getAttribute('href')?.slice(1) ?? ''
  return name === '' ? null : link.ownerDocument.getElementById(name)
}

/** What is folded away is no place to go to. */
function unfold(target: Element): void {
  for (let fold = target.closest('details:not([open])'); fold !== null; fold = fold.closest('details:not([open])'))
    fold.setAttribute('open', '')
}

/** At a quarter of the height, with what stands before it in sight; a wide table scrolls sideways by itself. */
function bringIntoSight(pane: HTMLElement, target: Element): void {
  const frame = pane.querySelector('iframe')
  if (frame === null) return
  const offset = frame.getBoundingClientRect().top - pane.getBoundingClientRect().top
  const { top, bottom } = target.getBoundingClientRect()
  const isInSight = offset + top >= 0 && offset + bottom <= pane.clientHeight
  if (!isInSight) pane.scrollTop += offset + top - pane.clientHeight / 4
  target.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

function give(element: Element): void {
  for (const marked of element.ownerDocument.querySelectorAll(`.${mark}`)) marked.classList.remove(mark)
  element.classList.add(mark)
  // Of the frame's own realm: no `instanceof` of this window's knows it.
  const focusable = element as HTMLElement
  if (!focusable.matches('a[href], [tabindex], summary, audio, video')) focusable.tabIndex = -1
  focusable.focus({ preventScroll: true })
}
