import type { Delays } from '../../shared/delays'
import type { Stall, StallProcess, StallReport, StallsPage } from '../../shared/stall'
import type { Texts } from '../../shared/texts/texts'

/** What ran, or that nobody knows. */
export function stallName({ responsiveness }: Texts, name: string | null): string {
  return name ?? responsiveness.notNamed
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
export function longestText(
  { responsiveness, formats }: Texts,
  { process, longest }: Pick<StallReport, 'process' | 'longest'>,
): string {
  if (longest !== null) return formats.milliseconds(longest.durationMs)
  if (process === 'window') return responsiveness.under(formats.milliseconds(50))
  if (process === 'main' || process === 'poller') return responsiveness.under(formats.milliseconds(10))
  return responsiveness.noCall
}

/** The half, 99 of a hundred and 999 of a thousand times, no more than this was waited. */
export function delaysText({ formats }: Texts, { p50Ms, p99Ms, p999Ms }: Delays): string {
  return [p50Ms, p99Ms, p999Ms].map(formats.milliseconds).join(' / ')
}

/** How long the start took, for the page's first line. */
export function startText({ responsiveness, formats }: Texts, { startedAt, usableAt }: StallsPage): string {
  const started = formats.dayAndTime(startedAt)
  if (usableAt === null) return responsiveness.started(started)
  return responsiveness.startedAndUsable(started, formats.milliseconds(usableAt - startedAt))
}

const mostCopied = 100

/** All figures as lines of text, for a report. Names what ran, never an article or an address. */
export function stallsText(texts: Texts, page: StallsPage): string {
  const { processes, report: say } = texts.responsiveness
  const { milliseconds, timeOfDay } = texts.formats
  const longest = page.processes.map((report) => {
    const { process, longest: stall, count, startup } = report
    const at = stall === null ? '' : say.at(timeOfDay(stall.at), stallName(texts, stall.name))
    const starting = startup.longest === null ? null : milliseconds(startup.longest.durationMs)
    const usual = report.delays === null ? '' : say.usual(delaysText(texts, report.delays))
    return `${say.longest(processes[process], longestText(texts, report), at, count, starting)}${usual}`
  })
  const last = lastStalls(page.processes, mostCopied).map(
    ({ at, process, durationMs, name }) =>
      `${new Date(at).toISOString()} ${processes[process]}: ${milliseconds(durationMs)}, ${stallName(texts, name)}`,
  )
  const calls = page.calls.map(({ name, calls: count, longestRanMs, longestWaitedMs }) =>
    say.call(name, count, milliseconds(longestRanMs), milliseconds(longestWaitedMs)),
  )
  return [startText(texts, page), '', ...longest, '', say.lastStalls, ...last, '', say.calls, ...calls, ''].join('\n')
}
