import { useEffect, useState } from 'react'
import { leadsWithin } from '../actions/jump-actions'
import { useFramePage } from '../stores/frame-store'
import { useTexts } from '../texts'

/** Where the link leads that is pointed at or has the focus. A screen reader that comes to a link is not interrupted. */
export function LinkStatus() {
  const { reading } = useTexts()
  const page = useFramePage((frame) => frame.page)
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    setAddress(null)
    if (page === null) return
    const show = ({ target }: Event): void => setAddress(addressOf(target, reading.inThisArticle))
    const hide = (): void => setAddress(null)
    page.addEventListener('mouseover', show)
    page.addEventListener('focusin', show)
    page.addEventListener('mouseleave', hide)
    page.documentElement.addEventListener('mouseleave', hide)
    page.addEventListener('focusout', hide)
    return () => {
      page.removeEventListener('mouseover', show)
      page.removeEventListener('focusin', show)
      page.removeEventListener('mouseleave', hide)
      page.documentElement.removeEventListener('mouseleave', hide)
      page.removeEventListener('focusout', hide)
    }
  }, [page, reading.inThisArticle])
  return (
    <p
      className={`link-status ${address === null ? 'is-empty' : ''}`}
      role="status"
      aria-live="off"
      aria-label={reading.linkLeadsTo}
      dir="ltr"
    >
      {address}
    </p>
  )
}

/** As it is sent, with nothing decoded: no sign in it can turn the line around or look like another. */
function addressOf(target: EventTarget | null, within: string): string | null {
  const link = (target as Element | null)?.closest?.('a[href]')
  if (link == null) return null
  return leadsWithin(link) ? within : (link as HTMLAnchorElement).href
}
