import { type Log, reasonOf } from './log'

/** A bug must not take the window away, and must not ask a person to click it away either: it is logged. */
export function logWhatNobodyCaught(log: Log): void {
  process.on('uncaughtException', (error) => log.error(`uncaught: ${error.stack ?? error.message}`))
  process.on('unhandledRejection', (reason) => log.error(`unhandled: ${reasonOf(reason)}`))
  // Whoever reads our output may go away before we do.
  process.stdout.on('error', () => {})
  process.stderr.on('error', () => {})
}
