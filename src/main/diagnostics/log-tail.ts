import { open } from 'node:fs/promises'
import { join } from 'node:path'

/** Bytes that are read of a file, whatever it holds. */
const mostRead = 48 * 1024

/** The last lines of the log on disk, the oldest first; of the file before where the newest has few. Never rejects. */
export async function readLogTail(folder: string, most: number): Promise<readonly string[]> {
  const newest = await lastLines(join(folder, 'courant.log'))
  const before = newest.length < most ? await lastLines(join(folder, 'courant.1.log')) : []
  return [...before, ...newest].slice(-most)
}

async function lastLines(path: string): Promise<readonly string[]> {
  try {
    const file = await open(path)
    try {
      const { size } = await file.stat()
      const from = Math.max(0, size - mostRead)
      const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.min(size, mostRead)), 0, undefined, from)
      const lines = buffer.toString('utf8', 0, bytesRead).split('\n')
      // The first is half a line where the reading began in its middle.
      return lines.slice(from > 0 ? 1 : 0).filter((line) => line !== '')
    } finally {
      await file.close()
    }
  } catch {
    // No log yet, or none that can be read: the report does without.
    return []
  }
}
