/** Processes as Linux's /proc shows them, so that a spec can tell when all of an app's processes are gone. */
import { readdirSync, readFileSync } from 'node:fs'

/** A process and when it started: a number alone may have been given to another process since. */
export interface KnownProcess {
  readonly pid: number
  readonly startedAt: string
  readonly command: string
}

interface ProcessStatus extends KnownProcess {
  readonly parent: number
  readonly state: string
}

/** The process and all that descend from it, now. */
export function processTree(root: number): readonly KnownProcess[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => readStatus(Number(name)))
    .filter((status) => status !== null)
  const found = all.filter((status) => status.pid === root)
  for (let index = 0; index < found.length; index++) {
    found.push(...all.filter((status) => status.parent === found[index]?.pid))
  }
  return found
}

/** Those of `known` that still run; a zombie that nobody has waited for does not. */
export function stillRunning(known: readonly KnownProcess[]): readonly KnownProcess[] {
  return known.filter(({ pid, startedAt }) => {
    const now = readStatus(pid)
    return now !== null && now.startedAt === startedAt && now.state !== 'Z'
  })
}

/** Sends the signal to each of `known` that is there; some go by themselves as soon as another has got it. */
export function signalEach(known: readonly KnownProcess[], signal: NodeJS.Signals): void {
  for (const { pid } of stillRunning(known)) {
    try {
      process.kill(pid, signal)
    } catch (error) {
      // It went between the look and the signal.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
    }
  }
}

/** Kills what is left of `known`; returns what it had to kill. */
export function killLeftovers(known: readonly KnownProcess[]): readonly KnownProcess[] {
  const left = stillRunning(known)
  signalEach(left, 'SIGKILL')
  return left
}

function readStatus(pid: number): ProcessStatus | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name stands in brackets and may hold anything, so the fields are counted from the last bracket (proc(5)).
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
    return { pid, state: fields[0] ?? '', parent: Number(fields[1]), startedAt: fields[19] ?? '', command }
  } catch {
    return null
  }
}
