import { create } from 'zustand'

/** The document of the open article's frame, once it is loaded. What it holds runs nothing; the window reads and marks it. */
export const useFramePage = create<{ readonly page: Document | null }>()(() => ({ page: null }))
