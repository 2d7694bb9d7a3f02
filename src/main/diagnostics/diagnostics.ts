import type { Settings } from '../../shared/model'
import type { StallsPage } from '../../shared/stall'
import type { StoreFigures } from '../../shared/store/diagnostics'
import type { StoreClient } from '../../shared/store-contract'
import { type Clock, within } from '../clock'
import { reasonOf } from '../log'
import { type CrashFacts, diagnosticsText } from './diagnostics-text'
import { readLogTail } from './log-tail'
import { type KnownPrivate, maskPrivate, maskText } from './mask-private'

export interface DiagnosticsDependencies {
  readonly version: string
  readonly runtime: string
  readonly system: () => Readonly<Record<string, string>>
  readonly known: () => KnownPrivate
  readonly settings: () => Settings
  readonly store: Pick<StoreClient, 'readFigures'>
  readonly stalls: () => StallsPage
  /** How the run before ended, and how many reports of crashes there are. */
  readonly crashes: () => Promise<CrashFacts>
  readonly logFolder: string
  readonly clock: Clock
}

const mostLines = 150
/** A report is wanted most when something does not answer. */
const storeLimitMs = 4_000

/** Gathers a report: the store counts on the searches' thread, the log is read in the background and at most its last part. */
export async function makeDiagnostics(dependencies: DiagnosticsDependencies): Promise<string> {
  const { store, clock, logFolder } = dependencies
  const known = dependencies.known()
  const [figures, crashes, log] = await Promise.all([
    readFigures(store, clock, known),
    dependencies.crashes(),
    readLogTail(logFolder, mostLines),
  ])
  const stalls = dependencies.stalls()
  return diagnosticsText({
    version: dependencies.version,
    runtime: dependencies.runtime,
    system: dependencies.system(),
    settings: dependencies.settings(),
    store: figures,
    // What a page's script was called comes from the page.
    stalls: { ...stalls, processes: stalls.processes.map((report) => withMaskedName(report, known)) },
    crashes,
    log: maskPrivate(log, known),
    now: clock.now(),
  })
}

function withMaskedName(report: StallsPage['processes'][number], known: KnownPrivate): typeof report {
  const { longest } = report
  if (longest === null || longest.name === null) return report
  return { ...report, longest: { ...longest, name: maskText(longest.name, known) } }
}

async function readFigures(
  store: DiagnosticsDependencies['store'],
  clock: Clock,
  known: KnownPrivate,
): Promise<StoreFigures | string> {
  let figures: StoreFigures | string = `nothing within ${storeLimitMs} ms`
  const reading = store.readFigures({}).then(
    (found) => {
      figures = found
    },
    (error) => {
      figures = maskText(reasonOf(error), known)
    },
  )
  await within(clock, storeLimitMs, reading)
  return figures
}
