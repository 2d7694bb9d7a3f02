import { join } from 'node:path'
import { app, crashReporter } from 'electron'

/**
 * Has every process leave a memory dump in the profile when it crashes. Nothing is sent: there is no address to send to. As early
 * as the profile is known, since what crashes before leaves nothing. Returns the folder.
 */
export function startCrashpad(): string {
  const folder = join(app.getPath('userData'), 'crashes')
  app.setPath('crashDumps', folder)
  crashReporter.start({ submitURL: '', uploadToServer: false })
  return folder
}
