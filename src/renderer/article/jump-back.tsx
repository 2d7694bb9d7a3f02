import { CornerUpLeft } from 'lucide-react'
import { useEffect, useState } from 'react'
import { followWithin, jumpBack, leadsWithin } from '../actions/jump-actions'
import { useFramePage } from '../stores/frame-store'
import { type Jump, useJumps } from '../stores/jumps-store'
import { useTexts } from '../texts'

/** Follows the links within the article, and shows the way back while the place one came from is out of sight. */
export function JumpBack() {
  const { reading } = useTexts()
  const page = useFramePage((frame) => frame.page)
  const last = useJumps(({ jumps }) => jumps.at(-1) ?? null)
  useEffect(() => {
    useJumps.setState({ jumps: [] })
    if (page === null) return
    const listening = new AbortController()
    const { signal } = listening
    page.addEventListener('click', follow, { signal })
    page.addEventListener('mouseup', goBack, { signal })
    return () => listening.abort()
  }, [page])
  const isOutOfSight = useOutOfSight(last)
  if (!isOutOfSight) return null
  return (
    <button type="button" className="jump-back" onClick={jumpBack}>
      <CornerUpLeft size={15} strokeWidth={1.75} aria-hidden="true" />
      {reading.jumpBack}
    </button>
  )
}

function follow(event: MouseEvent): void {
  const link = (event.target as Element | null)?.closest?.('a[href]') ?? null
  if (link === null || !leadsWithin(link)) return
  // Whatever is held: a place in an article is nothing that a browser could open.
  event.preventDefault()
  followWithin(link)
}

/** The button of a mouse that means "back" in a browser. */
function goBack(event: MouseEvent): void {
  if (event.button === 3) jumpBack()
}

function useOutOfSight(jump: Jump | null): boolean {
  const [isOut, setOut] = useState(false)
  useEffect(() => {
    setOut(false)
    if (jump === null) return
    const observer = new IntersectionObserver(([entry]) => setOut(entry?.isIntersecting === false))
    observer.observe(jump.link)
    return () => observer.disconnect()
  }, [jump])
  return isOut
}
