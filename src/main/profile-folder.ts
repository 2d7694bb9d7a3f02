import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder if need be, and throws with a sentence or the system's reason where it is not one that can be written
 * to. To be asked before the lock of the single instance: what cannot hold the lock looks like another instance to it.
 */
export function prepareFolder(path: string): void {
  makeFolder(path)
  if (!statSync(path).isDirectory()) throw new Error('it is not a folder')
  accessSync(path, constants.W_OK | constants.X_OK)
}

/** Not `mkdirSync` with `recursive`: on a file system that refuses with ENOENT, such as /proc, that never returns. */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  mkdirSync(path)
}
