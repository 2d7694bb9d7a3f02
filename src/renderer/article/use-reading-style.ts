import { type RefObject, useLayoutEffect } from 'react'
import { readingAttributes } from '../../shared/reading-style'
import { useSettings } from '../stores/settings-store'
import { contentHeight } from './content-height'

/**
 * Draws the article in the chosen style, and keeps what is read at its place when the style changes. The frame comes with
 * the style that is stored, so nothing is drawn twice; from then on its attributes follow the settings.
 */
export function useReadingStyle(scroller: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    const { reading, theme } = useSettings.getState()
    setAll(element, readingAttributes(reading, theme))
    return useSettings.subscribe((now, before) => {
      if (now.reading === before.reading && now.theme === before.theme) return
      const look = readingAttributes(now.reading, now.theme)
      keepingPlace(element, () => {
        setAll(element, look)
        styleFrame(frameIn(element), look)
      })
    })
  }, [scroller])
}

/** Gives a frame that was loaded while the style changed the newest one. */
export function styleLoaded(frame: HTMLIFrameElement): void {
  const { reading, theme } = useSettings.getState()
  styleFrame(frame, readingAttributes(reading, theme))
}

function styleFrame(frame: HTMLIFrameElement | null, look: Readonly<Record<string, string>>): void {
  const page = frame?.contentDocument
  if (!frame || !page?.body) return
  setAll(page.documentElement, look)
  // At once, not when the observer finds out: the place that is read must exist before it is scrolled to.
  frame.style.height = `${contentHeight(page)}px`
}

function setAll(element: HTMLElement, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (element.getAttribute(name) !== value) element.setAttribute(name, value)
  }
}

function frameIn(scroller: HTMLElement): HTMLIFrameElement | null {
  return scroller.querySelector('iframe')
}

/** Does a change that moves the text, and scrolls so that the first paragraph in sight stays where it was. */
function keepingPlace(scroller: HTMLElement, change: () => void): void {
  const anchor = scroller.scrollTop > 0 ? firstInSight(scroller) : null
  const before = anchor === null ? 0 : topOf(scroller, anchor)
  change()
  if (anchor !== null) scroller.scrollTop += topOf(scroller, anchor) - before
}

/** The smallest block of the text that reaches into sight from above or begins there. */
function firstInSight(scroller: HTMLElement): Element | null {
  const article = frameIn(scroller)?.contentDocument?.body?.firstElementChild ?? null
  let found: Element | null = null
  for (let within = article; within !== null; ) {
    found = within
    within = [...within.children].find((child) => bottomOf(scroller, child) > 0) ?? null
  }
  return found
}

function topOf(scroller: HTMLElement, element: Element): number {
  return offsetOfFrame(scroller) + element.getBoundingClientRect().top
}

function bottomOf(scroller: HTMLElement, element: Element): number {
  return offsetOfFrame(scroller) + element.getBoundingClientRect().bottom
}

function offsetOfFrame(scroller: HTMLElement): number {
  const top = frameIn(scroller)?.getBoundingClientRect().top ?? 0
  return top - scroller.getBoundingClientRect().top
}
