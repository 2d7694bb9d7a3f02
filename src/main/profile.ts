import { existsSync, mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { app } from 'electron'
import { reasonOf } from './log'

/**
 * Moves the profile to the given folder, which is made if need be; null leaves it where it is. Returns why it could not
 * be done, as a sentence. Comes before anything else touches the profile.
 */
export function setProfile(folder: string | null): string | null {
  if (folder === null) return null
  try {
    const path = resolve(folder)
    makeFolder(path)
    app.setPath('userData', path)
    return null
  } catch (error) {
    return `The profile ${JSON.stringify(folder)} cannot be used: ${reasonOf(error)}`
  }
}

/** Not `mkdirSync` with `recursive`: on a file system that refuses with ENOENT, such as /proc, that never returns. */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  mkdirSync(path)
}
