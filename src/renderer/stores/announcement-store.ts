import { create } from 'zustand'

/** What a screen reader was last told of that the window shows without words. */
export const useAnnouncement = create<{ readonly said: string }>()(() => ({ said: '' }))
