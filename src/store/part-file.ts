import { closeSync, fsyncSync, openSync, readdirSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import type { FileTrouble } from '../shared/store/archive'
import { syncFolder } from './file-sync'

/** Letters are gathered up to here before they are written. */
const gathered = 256 * 1024

/** A file that is written piece by piece and has its name only once it is whole. */
export interface PartFile {
  write(text: string): void
  /** Ends it, on the disk, under the name given. */
  finish(target: string): void
  close(): void
}

/** Begins a file at `part`, where nothing may be yet. What it is written on is asked for each piece: nothing is gathered for a slow disk. */
export function openPartFile(part: string): PartFile {
  let file: number | null = openSync(part, 'wx', 0o600)
  let waiting = ''

  function flush(): void {
    if (file === null) return
    const bytes = Buffer.from(waiting, 'utf8')
    waiting = ''
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
  }
  function close(): void {
    if (file !== null) closeSync(file)
    file = null
  }

  return {
    write: (text) => {
      waiting += text
      if (waiting.length >= gathered) flush()
    },
    finish: (target) => {
      flush()
      if (file !== null) fsyncSync(file)
      close()
      renameSync(part, target)
      syncFolder(dirname(target))
    },
    close,
  }
}

/** Writes a file at once, which has its name only once it is whole. */
export function writeWhole(path: string, text: string): void {
  const file = openPartFile(`${path}.part`)
  try {
    file.write(text)
    file.finish(path)
  } finally {
    file.close()
  }
}

/** Throws as the system would at the end, where there is something already that a folder cannot take the name of: before it is written. */
export function requireFree(folder: string): void {
  let inside: readonly string[]
  try {
    inside = readdirSync(folder)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return
    throw error
  }
  if (inside.length > 0) throw Object.assign(new Error(`there is something in ${folder}`), { code: 'ENOTEMPTY' })
}

/** What stood in the way of a file, by the system's code. */
export function fileTrouble(error: unknown): FileTrouble {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'no-room'
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'not-allowed'
  if (code === 'EEXIST' || code === 'ENOTEMPTY' || code === 'EISDIR' || code === 'ENOTDIR') return 'exists'
  return 'other'
}
