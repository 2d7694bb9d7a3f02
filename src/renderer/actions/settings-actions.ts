import type { Settings } from '../../shared/model'
import { request } from '../bridge'
import { useSettings } from '../stores/settings-store'
import { showError } from '../stores/toast-store'

/** Changes settings: shown at once, then as main stored them, or as they were where it could not. */
export async function changeSettings(settings: Partial<Settings>): Promise<void> {
  const before = useSettings.getState()
  useSettings.setState(settings)
  const reply = await request('settings:set', { settings })
  if (reply.ok) {
    useSettings.setState(reply.value)
    return
  }
  const keys = Object.keys(settings) as (keyof Settings)[]
  useSettings.setState(Object.fromEntries(keys.map((key) => [key, before[key]])))
  showError(reply.failure.message)
}

type Widths = Partial<Pick<Settings, 'sidebarWidth' | 'timelineWidth'>>

/** Widths change many times while a splitter is dragged; the store is told when it rests. */
const restMs = 400
let waiting: Widths = {}
let timer: ReturnType<typeof setTimeout> | undefined

/** Shows pane widths (CSS pixels) at once and remembers them once they rest. */
export function changeWidths(widths: Widths): void {
  useSettings.setState(widths)
  waiting = { ...waiting, ...widths }
  clearTimeout(timer)
  timer = setTimeout(() => {
    const settings = waiting
    waiting = {}
    void changeSettings(settings)
  }, restMs)
}
