import { create } from 'zustand'
import type { ChosenRows } from './chosen-rows'
import type { TreeRow } from './sidebar-tree'

/** The chosen rows of the sidebar, or null while none are; and the rows as they are drawn, which a choice is made among. */
export const useChosenRows = create<{ readonly chosen: ChosenRows | null; readonly rows: readonly TreeRow[] }>()(
  () => ({ chosen: null, rows: [] }),
)

/** Nothing is chosen any more. */
export function clearChosenRows(): void {
  if (useChosenRows.getState().chosen !== null) useChosenRows.setState({ chosen: null })
}
