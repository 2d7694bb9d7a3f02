import { defaultSettings, type Settings } from '../../shared/model'
import type { StallsPage } from '../../shared/stall'
import type { StoreFigures } from '../../shared/store/diagnostics'

export interface CrashFacts {
  readonly reports: number
  readonly lastEnd: 'in-order' | 'crashed' | 'cut-off' | null
}

/** All that a report is made of. */
export interface DiagnosticFacts {
  readonly version: string
  readonly runtime: string
  /** System, its release, the processor's kind; how it was installed; what kind of desktop. */
  readonly system: Readonly<Record<string, string>>
  readonly settings: Settings
  /** Why there are none, where the store cannot answer. */
  readonly store: StoreFigures | string
  readonly stalls: StallsPage
  readonly crashes: CrashFacts
  /** Masked. */
  readonly log: readonly string[]
  readonly now: number
}

/**
 * The report as text, in English whatever the app speaks, for whoever is to read it. It holds numbers, names of the app's own parts
 * and words that the app chose; nothing that a person or a feed wrote.
 */
export function diagnosticsText(facts: DiagnosticFacts): string {
  const { version, runtime, system, settings, store, stalls, crashes, log, now } = facts
  const sections: readonly (readonly [string, readonly string[]])[] = [
    [
      'courant',
      [
        `version: ${version}`,
        `runtime: ${runtime}`,
        ...Object.entries(system).map(([name, value]) => `${name}: ${value}`),
        `written: ${new Date(now).toISOString()}`,
        `crash reports: ${crashes.reports}; the run before ended ${ends[crashes.lastEnd ?? 'not-known']}`,
        `running for: ${Math.round((now - stalls.startedAt) / 60_000)} min`,
      ],
    ],
    ['settings other than as they come', otherSettings(settings)],
    ['store', typeof store === 'string' ? [`no answer: ${store}`] : storeLines(store)],
    ['stalls', stallLines(stalls)],
    ['log', log],
  ]
  return sections
    .map(([title, lines]) => [`## ${title}`, ...(lines.length === 0 ? ['none'] : lines)].join('\n'))
    .join('\n\n')
}

/** What a list of ids or of choices per view says is only how long it is. */
function otherSettings(settings: Settings): readonly string[] {
  const names = Object.keys(defaultSettings) as readonly (keyof Settings)[]
  return names
    .filter((name) => JSON.stringify(settings[name]) !== JSON.stringify(defaultSettings[name]))
    .map((name) => {
      if (name === 'closedFolders') return `${name}: ${settings.closedFolders.length}`
      if (name === 'listChoices') return `${name}: ${Object.keys(settings.listChoices).length}`
      return `${name}: ${JSON.stringify(settings[name])}`
    })
}

function storeLines(figures: StoreFigures): readonly string[] {
  const { schemaVersion, sqliteVersion, bytes, freeBytes, logBytes, backups, health, failures } = figures
  return [
    `schema: ${schemaVersion}; SQLite ${sqliteVersion}`,
    `file: ${megabytes(bytes)}, unused ${megabytes(freeBytes)}, log ${megabytes(logBytes)}`,
    `backups: ${backups.count}, ${megabytes(backups.bytes)}`,
    `feeds: ${figures.feeds}, paused ${figures.paused}; folders ${figures.folders}; saved searches ${figures.savedSearches}`,
    `articles: ${figures.articles}, unread ${figures.unread}, starred ${figures.starred}`,
    `health: ${Object.entries(health)
      .map(([is, count]) => `${is} ${count}`)
      .join(', ')}`,
    ...failures.map(({ kind, feeds }) => `failing, ${kind}: ${feeds}`),
  ]
}

function stallLines({ startedAt, usableAt, processes }: StallsPage): readonly string[] {
  const usable =
    usableAt === null ? 'window not usable yet' : `window usable after ${Math.round(usableAt - startedAt)} ms`
  const each = processes.map(({ process, longest, count, startup, delays }) => {
    const most = longest === null ? 'none' : `${Math.round(longest.durationMs)} ms (${longest.name ?? 'not named'})`
    const starting = startup.longest === null ? 'none' : `${Math.round(startup.longest.durationMs)} ms`
    const usual =
      delays === null ? '' : `; p50 ${ms(delays.p50Ms)}, p99 ${ms(delays.p99Ms)}, p99.9 ${ms(delays.p999Ms)}`
    return `${process}: longest ${most}, over 50 ms ${count}, starting ${starting}${usual}`
  })
  return [usable, ...each]
}

const megabytes = (bytes: number): string => `${(bytes / 1_048_576).toFixed(1)} MB`
const ms = (value: number): string => `${value.toFixed(1)} ms`

const ends = {
  'in-order': 'in order',
  crashed: 'in a crash',
  'cut-off': 'without a word, as when the power fails or it is killed',
  'not-known': 'nobody knows how',
} as const
