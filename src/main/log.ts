/** A room's voice in the log. One line per call. */
export interface Log {
  debug(message: string): void
  info(message: string): void
  warn(message: string): void
  error(message: string): void
}

export type LogLevel = 'debug' | 'info' | 'warn' | 'error'

const ranks: Readonly<Record<LogLevel, number>> = { debug: 0, info: 1, warn: 2, error: 3 }

/** The level that `COURANT_LOG` names, or `info` when it names none. */
export function levelFrom(text: string | undefined): LogLevel {
  return text !== undefined && Object.hasOwn(ranks, text) ? (text as LogLevel) : 'info'
}

/** One line of the log; line breaks in the message are folded so that one message stays one line. */
export function formatLine(now: Date, level: LogLevel, room: string, message: string): string {
  const folded = message.replaceAll(/\s*[\r\n]+\s*/g, ' ↵ ')
  return `${now.toISOString()} ${level.padEnd(5)} ${room.padEnd(8)} ${folded}`
}

let keepLine: ((line: string) => void) | null = null

/** From now on each line of every log goes there, too. */
export function logAlsoTo(keep: (line: string) => void): void {
  keepLine = keep
}

/**
 * A log to stderr for one room: stdout stays free for `--print-new`. Reads `COURANT_LOG` (debug, info, warn or error)
 * once per log.
 */
export function createLog(room: string): Log {
  const least = ranks[levelFrom(process.env.COURANT_LOG)]
  const write = (level: LogLevel, message: string): void => {
    if (ranks[level] < least) return
    const line = formatLine(new Date(), level, room, message)
    process.stderr.write(`${line}\n`)
    keepLine?.(line)
  }
  return {
    debug: (message) => write('debug', message),
    info: (message) => write('info', message),
    warn: (message) => write('warn', message),
    error: (message) => write('error', message),
  }
}

/** The sentence of whatever was thrown. */
export function reasonOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}
