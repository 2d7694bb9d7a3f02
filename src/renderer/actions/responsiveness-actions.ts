import type { Stall } from '../../shared/stall'
import { request } from '../bridge'
import { useStalls } from '../stores/stalls-store'
import { useTimeline } from '../stores/timeline-store'
import { showError, showToast } from '../stores/toast-store'
import { stallsText } from '../text/stall-text'
import { texts } from '../texts'

const readEveryMs = 1_000
/** As many as main takes at once. */
const mostStalls = 200

/** Tells main of stalls of the window; it keeps the books, so that they outlive a page that is loaded again. */
export async function tellStalls(stalls: readonly Stall[]): Promise<void> {
  await request('app:stalled', { stalls: stalls.slice(-mostStalls) })
}

/** Reads the stalls of all processes now and every second. Returns what ends it. */
export function followStalls(): () => void {
  void readStalls()
  const timer = setInterval(() => void readStalls(), readEveryMs)
  return () => clearInterval(timer)
}

async function readStalls(): Promise<void> {
  const reply = await request('app:stalls', null)
  // A failure is not shown: the figures stay as they were, and the next second asks again.
  if (reply.ok) useStalls.setState({ page: reply.value })
}

/** Puts the figures that are shown on the clipboard, as text. */
export async function copyStalls(): Promise<void> {
  const { page } = useStalls.getState()
  if (page === null) return
  const reply = await request('text:copy', { text: stallsText(texts(), page) })
  if (reply.ok) showToast({ tone: 'plain', message: texts().notices.figuresCopied, action: null, milliseconds: 4_000 })
  else showError(reply.failure.message)
}

/** Tells main once the first rows, or what stands for them, are painted; `then` is for what can wait until after that. */
export function tellWhenUsable(then: () => void): void {
  const say = (): void => {
    void request('app:usable', null)
    then()
  }
  const tell = (): void => {
    // Nothing is painted in a window that nobody sees.
    if (document.hidden) say()
    else requestAnimationFrame(() => setTimeout(say))
  }
  if (useTimeline.getState().phase !== 'loading') {
    tell()
    return
  }
  const end = useTimeline.subscribe(({ phase }) => {
    if (phase === 'loading') return
    end()
    tell()
  })
}
