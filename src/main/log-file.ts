import { appendFile, mkdir, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** The log on disk: the newest lines in `courant.log`, older ones in `courant.1.log` and upwards. */
export interface LogFile {
  /** Takes a line; it is written soon. Never fails and never waits: a disk that is full must not stop the app. */
  line(text: string): void
  /** Settles once everything taken so far is written, or given up. */
  idle(): Promise<void>
}

export interface LogFileLimits {
  /** A file that would grow beyond this gives way to a new one. */
  readonly bytes: number
  /** Files in all. */
  readonly files: number
}

const usual: LogFileLimits = { bytes: 1_000_000, files: 4 }
/** Lines that wait for a slow disk; more are dropped. */
const mostWaiting = 5_000

export function createLogFile(folder: string, limits: LogFileLimits = usual): LogFile {
  let waiting: string[] = []
  let size: number | null = null
  let writing: Promise<void> | null = null

  const file = (age: number): string => join(folder, age === 0 ? 'courant.log' : `courant.${age}.log`)

  async function rotate(): Promise<void> {
    for (let age = limits.files - 1; age > 0; age -= 1) {
      // There may be none of that age yet.
      await rename(file(age - 1), file(age)).catch(() => undefined)
    }
    size = 0
  }

  async function write(): Promise<void> {
    await mkdir(folder, { recursive: true })
    size ??= await stat(file(0)).then(
      (found) => found.size,
      () => 0,
    )
    while (waiting.length > 0) {
      const text = `${waiting.join('\n')}\n`
      waiting = []
      const bytes = Buffer.byteLength(text)
      if (size > 0 && size + bytes > limits.bytes) await rotate()
      await appendFile(file(0), text)
      size += bytes
    }
  }

  return {
    line: (text) => {
      if (waiting.length < mostWaiting) waiting.push(text)
      writing ??= write()
        .catch(() => {
          waiting = []
        })
        .finally(() => {
          writing = null
        })
    },
    idle: async () => {
      while (writing !== null) await writing
    },
  }
}
