import { create } from 'zustand'

/** From where in an article a person went to another place in it. */
export interface Jump {
  /** The link, in the document of the article's frame. */
  readonly link: Element
  /** How far the article was scrolled, in pixels. */
  readonly top: number
}

/** The jumps within the open article that can be gone back, the last one at the end. */
export const useJumps = create<{ readonly jumps: readonly Jump[] }>()(() => ({ jumps: [] }))
