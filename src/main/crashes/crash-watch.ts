import type { CrashedPart, CrashNews } from '../../shared/window/diagnostics-channels'
import type { Clock } from '../clock'
import { type KnownPrivate, maskPrivate, maskText } from '../diagnostics/mask-private'
import { type Log, reasonOf } from '../log'
import { type CrashFolder, openCrashFolder, type RunMark } from './crash-folder'
import { type CrashReport, reportOf } from './crash-report'
import { listMinidumps, processTypeOf } from './minidumps'

/** Writes down what crashes, and knows what crashed before. Nothing of it ever leaves the computer by itself. */
export interface CrashWatch {
  readonly folder: CrashFolder
  /** Something is gone, or threw where nobody caught it. Written soon, unless the app turns out to be ending. */
  crashed(part: CrashedPart, reason: string, exitCode?: number | null): void
  /** Looks at how the last run ended, and notes that this one runs. */
  begin(): Promise<void>
  /** What nobody has been told of yet, once. */
  news(): Promise<CrashNews | null>
  /** How the run before this one ended; null until `begin` is done. */
  lastEnd(): 'in-order' | 'crashed' | 'cut-off' | null
  /** The app ends: what goes from now on goes in order. Settles once all is written. */
  end(): Promise<void>
}

export interface CrashWatchDependencies {
  readonly path: string
  readonly version: string
  readonly runtime: string
  readonly system: () => Readonly<Record<string, string>>
  readonly known: () => KnownPrivate
  /** The last lines of the log of this run, and those on disk from before. */
  readonly recentLog: () => readonly string[]
  readonly logOnDisk: () => Promise<readonly string[]>
  readonly clock: Clock
  readonly log: Log
}

/** A Ctrl-C ends all processes at once: main hears of it a moment after it hears of the others. */
const graceMs = 400
/** One that dies again and again fills no disk. */
const mostPerRun = 10
/** A dump is written before its process is gone. */
const dumpWithinMs = 60_000
const dumpTypes: { readonly [P in CrashedPart]?: string } = { main: 'browser', window: 'renderer', poller: 'utility' }

export function createCrashWatch(dependencies: CrashWatchDependencies): CrashWatch {
  const { path, clock, log } = dependencies
  const folder = openCrashFolder(path)
  const startedAt = clock.now()
  let written = 0
  let ending = false
  let lastEnd: ReturnType<CrashWatch['lastEnd']> = null
  let writing: Promise<unknown> = Promise.resolve()

  /** One after the other, and what fails is logged: the disk may be what is wrong. */
  function inTurn<T>(work: () => Promise<T>): Promise<T | null> {
    const done = writing.then(work).catch((error) => {
      log.warn(`the folder of crashes could not be used: ${reasonOf(error)}`)
      return null
    })
    writing = done
    return done
  }

  async function claim(part: CrashedPart, since: number): Promise<string | null> {
    const type = dumpTypes[part]
    if (type === undefined) return null
    for (const dump of await unclaimed(folder, path)) {
      if (dump.at >= since && (await processTypeOf(path, dump)) === type) return dump.name
    }
    return null
  }

  async function write(part: CrashedPart, at: number, reason: string, exitCode: number | null): Promise<void> {
    const known = dependencies.known()
    await folder.keep({
      part,
      at,
      reason: maskText(reason, known),
      exitCode,
      ...about(dependencies),
      ranForMs: at - startedAt,
      dump: await claim(part, at - dumpWithinMs),
      log: maskPrivate(dependencies.recentLog(), known),
    })
  }

  return {
    folder,
    crashed: (part, reason, exitCode = null) => {
      if (written >= mostPerRun) return
      written += 1
      const at = clock.now()
      const keep = (): void => {
        if (!ending) void inTurn(() => write(part, at, reason, exitCode))
      }
      if (part === 'window' || part === 'poller') clock.after(graceMs, keep)
      else keep()
    },
    begin: async () => {
      await inTurn(async () => {
        const mark = await folder.lastRun()
        const crashes = await reportsOfMain(dependencies, folder, mark)
        for (const report of crashes) await folder.keep(report)
        lastEnd = crashes.length > 0 ? 'crashed' : mark === null ? 'in-order' : 'cut-off'
        await folder.noteRun({ startedAt, version: dependencies.version })
      })
    },
    news: async () => (ending ? null : inTurn(() => tellOnce(folder, startedAt))),
    lastEnd: () => lastEnd,
    end: async () => {
      ending = true
      await inTurn(folder.runEnded)
    },
  }
}

function about({ version, runtime, system }: CrashWatchDependencies) {
  return { version, runtime, system: system() }
}

/** A crash of main itself is known by the dump that it left and that no report names; without one it was cut off. */
async function reportsOfMain(
  dependencies: CrashWatchDependencies,
  folder: CrashFolder,
  mark: RunMark | null,
): Promise<readonly CrashReport[]> {
  const { path, known, logOnDisk } = dependencies
  const reports: CrashReport[] = []
  for (const dump of await unclaimed(folder, path)) {
    if ((await processTypeOf(path, dump)) !== 'browser') continue
    const before = (await logOnDisk()).filter((line) => !(Date.parse(line.slice(0, 24)) > dump.at))
    const inThatRun = mark !== null && mark.startedAt <= dump.at
    reports.push({
      part: 'main',
      at: dump.at,
      reason: 'native crash',
      exitCode: null,
      ...about(dependencies),
      version: inThatRun ? mark.version : 'not known',
      ranForMs: inThatRun ? dump.at - mark.startedAt : null,
      dump: dump.name,
      log: maskPrivate(before, known()),
    })
  }
  return reports
}

async function unclaimed(folder: CrashFolder, path: string) {
  const reports = await Promise.all((await folder.list()).map((name) => folder.read(name)))
  const claimed = new Set(reports.map((report) => report?.dump))
  return (await listMinidumps(path)).filter(({ name }) => !claimed.has(name))
}

async function tellOnce(folder: CrashFolder, startedAt: number): Promise<CrashNews | null> {
  const told = await folder.toldUpTo()
  const fresh = (await folder.list()).flatMap((name) => {
    const of = reportOf(name)
    return of !== null && of.at > told && of.at < startedAt ? [{ name, ...of }] : []
  })
  const [newest] = fresh
  if (newest === undefined) return null
  await folder.tellUpTo(newest.at)
  return { count: fresh.length, ...newest }
}
