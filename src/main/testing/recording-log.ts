import type { Log } from '../log'

/** A log that keeps what it is told. */
export function recordingLog(): Log & { readonly lines: string[] } {
  const lines: string[] = []
  const write = (level: string) => (message: string) => {
    lines.push(`${level}: ${message}`)
  }
  return { lines, debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') }
}
