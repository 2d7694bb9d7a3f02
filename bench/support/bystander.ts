/** A process that has nothing to do, beside the app: as long as it is held up, the machine itself gave nobody his turn in time. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { round } from '../figures.ts'
import { type LoopGap, longestGap } from '../stall-probes.ts'
import { stolenSoFarMs } from './machine-load.ts'

/** What was seen since the last reset. */
export interface Bystood {
  /** Each gap of its 5 ms timer. */
  readonly gaps: readonly LoopGap[]
  readonly bystanderMs: number
  /** What the host of a virtual machine took of all cores. */
  readonly stolenMs: number
}

export interface Bystander {
  reset(): void
  read(): Promise<Bystood>
  stop(): void
}

export function startBystander(): Bystander {
  const child = fork(join(import.meta.dirname, 'bystander-process.ts'), { execArgv: [] })
  let stolenBeforeMs = stolenSoFarMs()
  return {
    reset: () => {
      child.send('reset')
      stolenBeforeMs = stolenSoFarMs()
    },
    read: async () => {
      child.send('read')
      const [gaps] = (await once(child, 'message')) as [readonly LoopGap[]]
      const [longestMs] = longestGap(gaps)
      return { gaps, bystanderMs: round(longestMs), stolenMs: stolenSoFarMs() - stolenBeforeMs }
    },
    stop: () => void child.kill(),
  }
}

/** A line on who was held up for how long while something else was measured. */
export function formatStalls({
  mainMs,
  windowMs,
  bystanderMs,
  stolenMs,
}: Omit<Bystood, 'gaps'> & { readonly mainMs: number; readonly windowMs: number }): string {
  return (
    `Longest gap of a 5 ms timer meanwhile: main ${mainMs} ms, window ${windowMs} ms, a process that does nothing ` +
    `${bystanderMs} ms; the machine's host took ${stolenMs} ms of all cores.`
  )
}
