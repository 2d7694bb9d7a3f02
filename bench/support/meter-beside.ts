/** What the app says of its own stalls (Help → Responsiveness) beside what the bench's timers saw of the same time. */
import type { Page } from '@playwright/test'
import { ask } from '../../e2e/support/reader-window.ts'
import type { StallProcess, StallsPage } from '../../src/shared/stall'
import { formatTable, round } from '../figures.ts'

const watched = ['main', 'poller', 'window'] as const satisfies readonly StallProcess[]
export type Watched = (typeof watched)[number]

export interface Beside {
  readonly process: Watched
  /** The bench's longest gap of a timer. */
  readonly seenMs: number
  /** The longest that the app told, or null where it told none of that time. */
  readonly toldMs: number | null
  /** What the app says ran. */
  readonly name?: string | null
}

/**
 * The app looks at a loop every 50 ms while it works: of a stall in which nothing named ran it may miss as much. And two
 * timers differ.
 */
const toleranceMs = 50 + 15
/** The window and the poller tell of their stalls a moment later. */
const toldWithinMs = 1_100

/** The longest stalls that began after `since` (milliseconds since the epoch), beside what was seen. */
export async function readMeterBeside(
  page: Page,
  since: number,
  seen: Readonly<Record<Watched, number>>,
): Promise<readonly Beside[]> {
  await page.waitForTimeout(toldWithinMs)
  const told = await ask(page, 'app:stalls', null)
  return watched.map((process) => ({
    process,
    seenMs: round(seen[process]),
    ...longestSince(told, process, since),
  }))
}

/** Of a shorter one than the longest of the whole session, and than 50 ms, the app keeps nothing: it need not tell. */
export function agrees({ seenMs, toldMs }: Beside): boolean {
  return toldMs === null ? seenMs <= toleranceMs : Math.abs(seenMs - toldMs) <= toleranceMs
}

export function formatBeside(all: readonly Beside[]): string {
  const rows = all.map((one) => [
    one.process,
    `${one.seenMs}`,
    one.toldMs === null ? 'none over 50' : `${one.toldMs}`,
    one.name ?? '',
    agrees(one) ? 'yes' : 'NO',
  ])
  const header = ['longest stall in the round, ms', "the bench's timer", 'the app itself', 'its name', 'they agree']
  return formatTable(header, rows)
}

function longestSince({ processes }: StallsPage, process: Watched, since: number): Pick<Beside, 'toldMs' | 'name'> {
  const report = processes.find((one) => one.process === process)
  const all = [...(report?.last ?? []), ...(report?.longest ? [report.longest] : [])]
  const [longest] = all.filter(({ at }) => at >= since).sort((one, other) => other.durationMs - one.durationMs)
  return longest === undefined ? { toldMs: null } : { toldMs: round(longest.durationMs), name: longest.name }
}
