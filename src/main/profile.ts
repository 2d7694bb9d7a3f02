import { resolve } from 'node:path'
import { app } from 'electron'
import { reasonOf } from './log'
import { prepareFolder } from './profile-folder'

/**
 * Moves the profile to the given folder, which is made if need be; null leaves it where it is. Returns why it cannot be
 * used, as a sentence. Comes before anything else touches the profile.
 */
export function setProfile(folder: string | null): string | null {
  const path = folder === null ? app.getPath('userData') : resolve(folder)
  try {
    prepareFolder(path)
    if (folder !== null) app.setPath('userData', path)
    return null
  } catch (error) {
    return `The profile ${JSON.stringify(path)} cannot be used: ${reasonOf(error)}`
  }
}
