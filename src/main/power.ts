// biome-ignore lint/style/noRestrictedImports: isOnline asks the system about its interfaces and sends nothing.
import { net, powerMonitor } from 'electron'
import type { SleepMonitor } from './follow-sleep'

/** False only when there is no network interface but the loopback; true promises nothing. */
export const systemIsOnline = (): boolean => net.isOnline()

/** What tells of the computer's sleep. */
export const systemSleep: SleepMonitor = {
  on: (event, listener) => powerMonitor.on(event as 'suspend', listener),
}
