import { stallMs } from '../shared/stall'
import { tellStalls } from './actions/responsiveness-actions'
import { type Observed, stallsOf } from './observed-stalls'
import { hearOfMain, notes } from './running'

/** What is seen is told together, so that a frame and the input that waited for it meet. */
const tellAfterMs = 1_000
/** An input that is painted within this time was answered at once. */
const inputMs = 104

/**
 * Has the browser watch the window: long tasks, long animation frames, and inputs that wait long for their frame. What
 * comes from main is followed here, because the browser counts no message of Electron's as a task.
 */
export function watchSelf(): void {
  let seen: readonly Observed[] = []
  const note = (observed: Observed): void => {
    if (seen.length === 0) setTimeout(tell, tellAfterMs)
    seen = [...seen, observed]
  }
  const tell = (): void => {
    const stalls = stallsOf(seen, notes.nameOf)
    seen = []
    const origin = Date.now() - performance.now()
    void tellStalls(stalls.map(({ start, durationMs, name }) => ({ at: origin + start, durationMs, name })))
  }

  followMain((start, end) => note({ kind: 'task', start, end, hint: null }))
  observe('longtask', {}, (entry) => note({ kind: 'task', ...span(entry), hint: null }))
  observe('long-animation-frame', {}, (entry) => {
    if (entry.duration > stallMs) note({ kind: 'frame', ...span(entry), hint: frameHint(entry as LongFrame) })
  })
  observe('event', { durationThreshold: inputMs }, (entry) => note({ kind: 'input', ...span(entry), hint: entry.name }))
}

/** Measures from the coming of a message until the window is free to do something else: what follows from it included. */
function followMain(heldUp: (start: number, end: number) => void): void {
  const { port1, port2 } = new MessageChannel()
  let since: number | null = null
  hearOfMain((at) => {
    if (since !== null) return
    since = at
    port2.postMessage(null)
  })
  port1.onmessage = () => {
    const start = since
    const end = performance.now()
    since = null
    if (start !== null && end - start > stallMs) heldUp(start, end)
  }
}

function observe(type: string, options: object, take: (entry: PerformanceEntry) => void): void {
  // A kind that this browser does not know is left out; it would only warn.
  if (!PerformanceObserver.supportedEntryTypes.includes(type)) return
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) take(entry)
  })
  observer.observe({ type, buffered: true, ...options })
}

function span({ startTime, duration }: PerformanceEntry): { readonly start: number; readonly end: number } {
  return { start: startTime, end: startTime + duration }
}

/** The Long Animation Frames API, as far as it is read here. */
interface LongFrame extends PerformanceEntry {
  readonly styleAndLayoutStart?: number
  readonly scripts?: readonly { readonly invoker: string; readonly duration: number }[]
}

/** What took half of a frame or more: its layout, or one script, told by who called it. */
function frameHint({ startTime, duration, styleAndLayoutStart = 0, scripts = [] }: LongFrame): string | null {
  const layoutMs = styleAndLayoutStart === 0 ? 0 : startTime + duration - styleAndLayoutStart
  if (layoutMs >= duration / 2) return 'layout and paint'
  const longest = scripts.find((script) => script.duration >= duration / 2)
  return longest === undefined ? null : longest.invoker.slice(0, 100)
}
