import { closeSync, fsyncSync, openSync } from 'node:fs'

/** Has the disk hold all of a file. Before it takes a name that counts, or a power cut could leave that name without content. */
export function syncFile(path: string): void {
  sync(path, 'r+')
}

/** Has the disk hold the names in a folder, where the system knows such a thing: Windows opens no folders. */
export function syncFolder(path: string): void {
  if (process.platform !== 'win32') sync(path, 'r')
}

function sync(path: string, flags: 'r' | 'r+'): void {
  const file = openSync(path, flags)
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
