import { create } from 'zustand'
import type { Picked } from './picked-articles'
import type { TimelineState } from './timeline-state'
import { useTimeline } from './timeline-store'

/** The picked rows of the list, or null while none are: then the open article is the selected one. */
export const usePicked = create<{ readonly picked: Picked | null }>()(() => ({ picked: null }))

/** What is picked in this list; null where the picks were of another. */
export function pickedIn({ picked }: { readonly picked: Picked | null }, { generation }: TimelineState): Picked | null {
  return picked?.generation === generation ? picked : null
}

/** What is picked in the list as it is now. */
export function pickedNow(): Picked | null {
  return pickedIn(usePicked.getState(), useTimeline.getState())
}

/** Nothing is picked any more. */
export function clearPicked(): void {
  if (usePicked.getState().picked !== null) usePicked.setState({ picked: null })
}
