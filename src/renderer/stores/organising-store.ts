import { create } from 'zustand'
import type { SidebarItem } from '../../shared/sidebar'

/** What goes on in the sidebar: which row is being renamed, and what a screen reader was last told of its order. */
export const useOrganising = create<{ readonly renaming: SidebarItem | null; readonly said: string }>()(() => ({
  renaming: null,
  said: '',
}))
