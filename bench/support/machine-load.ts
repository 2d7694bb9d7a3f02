import { readFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { round } from '../figures.ts'

/** The load average of the last minute: other work on the machine is in it, and the bench itself. */
export function currentLoad(): number {
  return round(loadavg()[0] ?? Number.NaN, 2)
}

/**
 * Milliseconds that the host of a virtual machine has given to others while a core of it had work, of all cores since the start
 * ("steal" of proc_stat(5), in hundredths of a second); NaN where nobody counts them.
 */
export function stolenSoFarMs(): number {
  if (process.platform !== 'linux') return Number.NaN
  return Number(/^cpu +(?:\d+ +){7}(\d+)/.exec(readFileSync('/proc/stat', 'utf8'))?.[1]) * 10
}
