/** Smaller ones are signs in the text, not pictures to look at. In CSS pixels. */
const leastSize = 64

/** Makes the pictures of a document that are loaded and large enough buttons for keys and screen readers. */
export function readyPictures(page: Document, nameOf: (alt: string) => string): void {
  for (const image of page.querySelectorAll('img')) {
    if (image.tabIndex === 0 || !isLarge(image) || image.closest('a[href]') !== null) continue
    image.tabIndex = 0
    image.setAttribute('role', 'button')
    image.setAttribute('aria-haspopup', 'dialog')
    image.setAttribute('aria-label', nameOf(image.alt))
    image.classList.add('can-grow')
  }
}

/** Marks the pictures that could not be had, for the stylesheet to show their words instead. */
export function markMissing(page: Document): void {
  for (const image of page.querySelectorAll('img'))
    image.classList.toggle('not-there', image.complete && image.naturalWidth === 0 && image.currentSrc !== '')
}

/**
 * The picture that an event is about: itself, or the larger one that a link around it leads to. Null where there is none, and
 * where it is in a link to a page: a link goes where it leads.
 */
export function pictureAt(
  target: EventTarget | null,
  served: (url: string) => string,
): { readonly source: string; readonly name: string } | null {
  const element = target as Element | null
  const link = element?.closest?.('a[href]') as HTMLAnchorElement | null | undefined
  const image = (element?.closest?.('img') ?? link?.querySelector('img')) as HTMLImageElement | null | undefined
  if (!image || !isLarge(image)) return null
  const name = image.alt.trim()
  if (!link) return { source: image.currentSrc || image.src, name }
  return leadsToPicture(link) ? { source: servedLike(image, link.href, served), name } : null
}

/** For the same reason as the picture that is shown already. */
function servedLike(image: HTMLImageElement, url: string, served: (url: string) => string): string {
  const shown = image.currentSrc || image.src
  const address = served(url)
  return address.replace(/^[^?]*/, /^[^?]*/.exec(shown)?.[0] ?? '')
}

function leadsToPicture(link: HTMLAnchorElement): boolean {
  return /^https?:$/.test(link.protocol) && /\.(?:avif|gif|jpe?g|png|webp)$/i.test(link.pathname)
}

function isLarge(image: HTMLImageElement): boolean {
  const { width, height } = image.getBoundingClientRect()
  return image.complete && image.naturalWidth > 0 && width >= leastSize && height >= leastSize
}
