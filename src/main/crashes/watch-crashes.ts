import { join } from 'node:path'
import { app } from 'electron'
import type { Clock } from '../clock'
import { readLogTail } from '../diagnostics/log-tail'
import { knownPrivate, systemFacts } from '../diagnostics/system-facts'
import { createLog, reasonOf } from '../log'
import { type CrashWatch, createCrashWatch } from './crash-watch'
import { startCrashpad } from './start-crashpad'

const mostLines = 80

/** Starts to write down what crashes, native crashes of every process included. As early as the profile is known. */
export function watchCrashes(dependencies: {
  readonly recentLog: () => readonly string[]
  readonly logFolder: string
  readonly runtime: string
  readonly clock: Clock
}): CrashWatch {
  const { recentLog, logFolder, runtime, clock } = dependencies
  const crashes = createCrashWatch({
    path: startCrashpad(),
    version: app.getVersion(),
    runtime,
    system: systemFacts,
    known: knownPrivate,
    recentLog: () => recentLog().slice(-mostLines),
    logOnDisk: () => readLogTail(logFolder, mostLines),
    clock,
    log: createLog('crashes'),
  })
  process.on('uncaughtException', (error) => crashes.crashed('main-error', error.stack ?? reasonOf(error)))
  process.on('unhandledRejection', (error) => {
    crashes.crashed('main-error', error instanceof Error ? (error.stack ?? error.message) : reasonOf(error))
  })
  return crashes
}

/** Where the log lies in a profile. */
export const logFolderOf = (profile: string): string => join(profile, 'logs')
