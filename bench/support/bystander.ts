/** A process that has nothing to do, beside the app: as long as it is held up, the machine itself gave nobody his turn in time. */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { LoopGap } from '../stall-probes.ts'

export interface Bystander {
  reset(): void
  /** Each gap of its 5 ms timer since the last reset. */
  read(): Promise<readonly LoopGap[]>
  stop(): void
}

export function startBystander(): Bystander {
  const child = fork(join(import.meta.dirname, 'bystander-process.ts'), { execArgv: [] })
  return {
    reset: () => void child.send('reset'),
    read: async () => {
      child.send('read')
      const [gaps] = (await once(child, 'message')) as [readonly LoopGap[]]
      return gaps
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
}: Readonly<Record<'mainMs' | 'windowMs' | 'bystanderMs' | 'stolenMs', number>>): string {
  return (
    `Longest gap of a 5 ms timer meanwhile: main ${mainMs} ms, window ${windowMs} ms, a process that does nothing ` +
    `${bystanderMs} ms; the machine's host took ${stolenMs} ms of all cores.`
  )
}
