/** The height of what is in the page, whatever the page's own height is; measuring that would never let it shrink. */
export function contentHeight(page: Document): number {
  const view = page.defaultView
  if (view === null) return 0
  const range = page.createRange()
  range.selectNodeContents(page.body)
  const body = view.getComputedStyle(page.body)
  const last = page.body.lastElementChild
  const below = [last === null ? '0' : view.getComputedStyle(last).marginBottom, body.paddingBottom, body.marginBottom]
  const room = below.reduce((sum, length) => sum + Number.parseFloat(length), 0)
  return Math.ceil(range.getBoundingClientRect().bottom + view.scrollY + room)
}
