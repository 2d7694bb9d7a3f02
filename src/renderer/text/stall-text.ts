import type { Stall, StallProcess, StallReport, StallsPage } from '../../shared/stall'

/** What a person calls a process, and what it does. */
export const processNames: { readonly [P in StallProcess]: string } = {
  window: 'Window',
  main: 'Main',
  poller: 'Polling',
  'store-writer': 'Store, writing',
  'store-reader': 'Store, reading',
  'store-search': 'Store, searching',
}

const timeOfDay = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' })
const dayAndTime = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' })

/** The time of day to the second: of one session, the day goes without saying. */
export function stallTime(at: number): string {
  return timeOfDay.format(at)
}

/** A length of time: whole milliseconds, and one decimal below ten. */
export function milliseconds(ms: number): string {
  return `${ms < 9.95 ? Math.round(ms * 10) / 10 : Math.round(ms)} ms`
}

/** What ran, or that nobody knows. */
export function stallName(name: string | null): string {
  return name ?? 'not named'
}

/** The last stalls of all processes together, newest first. */
export function lastStalls(
  processes: readonly StallReport[],
  most: number,
): readonly (Stall & { readonly process: StallProcess })[] {
  return processes
    .flatMap(({ process, last }) => last.map((stall) => ({ ...stall, process })))
    .sort((a, b) => b.at - a.at)
    .slice(0, most)
}

/** The longest stall of a process. Short ones of a loop are not told, so that nothing there is no zero; calls all are. */
export function longestText({ process, longest }: Pick<StallReport, 'process' | 'longest'>): string {
  if (longest !== null) return milliseconds(longest.durationMs)
  if (process === 'window') return 'under 50 ms'
  return process === 'main' || process === 'poller' ? 'under 10 ms' : 'no call'
}

/** How long the start took, for the page's first line. */
export function startText({ startedAt, usableAt }: StallsPage): string {
  const started = `Started ${dayAndTime.format(startedAt)}`
  return usableAt === null ? `${started}.` : `${started}, usable after ${milliseconds(usableAt - startedAt)}.`
}

const mostCopied = 100

/** All figures as lines of text, for a report. Names what ran, never an article or an address. */
export function stallsText(page: StallsPage): string {
  const longest = page.processes.map((report) => {
    const { process, longest: stall, count, startup } = report
    const what = stall === null ? '' : ` at ${stallTime(stall.at)} (${stallName(stall.name)})`
    const start = startup.longest === null ? 'none' : milliseconds(startup.longest.durationMs)
    return `${processNames[process]}: longest ${longestText(report)}${what}; ${count} over 50 ms; while starting ${start}`
  })
  const last = lastStalls(page.processes, mostCopied).map(
    ({ at, process, durationMs, name }) =>
      `${new Date(at).toISOString()} ${processNames[process]}: ${milliseconds(durationMs)}, ${stallName(name)}`,
  )
  const calls = page.calls.map(
    ({ name, calls: count, longestRanMs, longestWaitedMs }) =>
      `${name}: ${count} calls, ran up to ${milliseconds(longestRanMs)}, waited up to ${milliseconds(longestWaitedMs)}`,
  )
  return [
    startText(page),
    '',
    ...longest,
    '',
    'Last stalls over 50 ms:',
    ...last,
    '',
    'Calls to the store:',
    ...calls,
    '',
  ].join('\n')
}
