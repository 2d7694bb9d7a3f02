import type { Settings } from '../../shared/model'
import { type ReadingStyle, withLargerText } from '../../shared/reading-style'
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

type Resting = Partial<Pick<Settings, 'sidebarWidth' | 'timelineWidth' | 'reading'>>

/** These change many times while a splitter is dragged or a key is held; the store is told when they rest. */
const restMs = 400
let waiting: Resting = {}
let timer: ReturnType<typeof setTimeout> | undefined

/** Shows pane widths (CSS pixels) at once and remembers them once they rest. */
export function changeWidths(widths: Partial<Pick<Settings, 'sidebarWidth' | 'timelineWidth'>>): void {
  changeResting(widths)
}

/** Shows articles in another style at once and remembers it once it rests. */
export function changeReading(style: Partial<ReadingStyle>): void {
  changeResting({ reading: { ...useSettings.getState().reading, ...style } })
}

/** Makes the text of articles a step larger or smaller. */
export function changeTextSize(by: 1 | -1): void {
  changeReading(withLargerText(useSettings.getState().reading, by))
}

function changeResting(settings: Resting): void {
  useSettings.setState(settings)
  waiting = { ...waiting, ...settings }
  clearTimeout(timer)
  timer = setTimeout(() => {
    const rested = waiting
    waiting = {}
    void changeSettings(rested)
  }, restMs)
}
