import { shell } from 'electron'
import { type Log, reasonOf } from './log'
import { externalAddress } from './window-policy'

/** Opens an address in the system's browser or mail program; false when it is of no kind that may leave the app. */
export async function openExternal(address: string, log: Log): Promise<boolean> {
  const external = externalAddress(address)
  if (external === null) {
    log.warn(`an address of a kind that is not opened: ${address.slice(0, 200)}`)
    return false
  }
  try {
    await shell.openExternal(external)
    return true
  } catch (error) {
    log.warn(`the system could not open ${external}: ${reasonOf(error)}`)
    return false
  }
}
