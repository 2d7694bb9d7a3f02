/** What the app's processes cost, from outside, as Linux's /proc counts it. */
import { readdirSync, readFileSync } from 'node:fs'
import { processTree } from '../../e2e/support/process-tree.ts'

export interface ProcessCost {
  readonly role: string
  readonly cpuSeconds: number
  /** Proportional set size, or null where the kernel does not let us look. */
  readonly pssMiB: number | null
  readonly rssMiB: number
  /** Times a thread gave its core away to wait: how often it was woken. */
  readonly wakeUps: number
}

// Clock ticks in a second are 100 on every Linux that Electron runs on (USER_HZ).
const ticksPerSecond = 100

/** Cost of each role now; the processes of one role are added up. */
export function readCosts(pid: number): readonly ProcessCost[] {
  const byRole = new Map<string, ProcessCost>()
  for (const { pid: one, command } of processTree(pid)) {
    const cost = costOf(one, roleOf(command))
    if (cost === null) continue
    const sum = byRole.get(cost.role)
    byRole.set(cost.role, sum === undefined ? cost : add(sum, cost))
  }
  return [...byRole.values()]
}

/** CPU seconds and wake-ups of each role between two looks. */
export function costsBetween(before: readonly ProcessCost[], after: readonly ProcessCost[]): readonly ProcessCost[] {
  return after.map((now) => {
    const then = before.find(({ role }) => role === now.role)
    return {
      ...now,
      cpuSeconds: now.cpuSeconds - (then?.cpuSeconds ?? 0),
      wakeUps: now.wakeUps - (then?.wakeUps ?? 0),
    }
  })
}

export interface PeakWatch {
  /** The largest memory that each role had at any look, PSS where it can be read, in MiB. */
  stop(): Readonly<Record<string, number>>
}

export function watchPeaks(pid: number, everyMs = 500): PeakWatch {
  const peaks = new Map<string, number>()
  const look = () => {
    const costs = readCosts(pid)
    for (const cost of [...costs, { role: 'all', pssMiB: sumOf(costs, memoryOf), rssMiB: 0 }]) {
      peaks.set(cost.role, Math.max(peaks.get(cost.role) ?? 0, memoryOf(cost)))
    }
  }
  look()
  const timer = setInterval(look, everyMs)
  return {
    stop: () => {
      clearInterval(timer)
      look()
      return Object.fromEntries(peaks)
    },
  }
}

export function memoryOf(cost: Pick<ProcessCost, 'pssMiB' | 'rssMiB'>): number {
  return cost.pssMiB ?? cost.rssMiB
}

export function sumOf(costs: readonly ProcessCost[], of: (cost: ProcessCost) => number): number {
  return costs.reduce((sum, cost) => sum + of(cost), 0)
}

/** True when every process told its proportional size. */
export function knowsPss(costs: readonly ProcessCost[]): boolean {
  return costs.every(({ pssMiB }) => pssMiB !== null)
}

export function roleOf(command: string): string {
  const type = /--type=([\w-]+)/.exec(command)?.[1]
  if (type === undefined) return 'main'
  if (type === 'renderer') return 'window'
  if (type === 'gpu-process') return 'gpu'
  if (type !== 'utility') return type
  return command.includes('node.mojom.NodeService') ? 'poller' : 'network'
}

function costOf(pid: number, role: string): ProcessCost | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const rssKiB = field(readFileSync(`/proc/${pid}/status`, 'utf8'), 'VmRSS')
    return {
      role,
      cpuSeconds: (Number(fields[11]) + Number(fields[12])) / ticksPerSecond,
      pssMiB: pssOf(pid),
      rssMiB: rssKiB / 1024,
      wakeUps: wakeUpsOf(pid),
    }
  } catch {
    return null
  }
}

function pssOf(pid: number): number | null {
  try {
    return field(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'), 'Pss') / 1024
  } catch {
    return null
  }
}

function wakeUpsOf(pid: number): number {
  let sum = 0
  for (const thread of readdirSync(`/proc/${pid}/task`)) {
    try {
      sum += field(readFileSync(`/proc/${pid}/task/${thread}/status`, 'utf8'), 'voluntary_ctxt_switches')
    } catch {
      // The thread ended between the list and the look.
    }
  }
  return sum
}

function field(text: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0)
}

function add(a: ProcessCost, b: ProcessCost): ProcessCost {
  return {
    role: a.role,
    cpuSeconds: a.cpuSeconds + b.cpuSeconds,
    pssMiB: a.pssMiB === null || b.pssMiB === null ? null : a.pssMiB + b.pssMiB,
    rssMiB: a.rssMiB + b.rssMiB,
    wakeUps: a.wakeUps + b.wakeUps,
  }
}
