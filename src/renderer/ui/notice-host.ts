import { createContext } from 'react'

/**
 * Where the notices are drawn: a modal dialog takes them in, since all that is outside of it can neither be used nor be
 * heard by a screen reader. Null gives them back to the window.
 */
export const NoticeHost = createContext<(element: HTMLElement | null) => void>(() => {})
