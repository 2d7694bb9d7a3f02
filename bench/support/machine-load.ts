import { loadavg } from 'node:os'
import { round } from '../figures.ts'

/** The load average of the last minute: other work on the machine is in it, and the bench itself. */
export function currentLoad(): number {
  return round(loadavg()[0] ?? Number.NaN, 2)
}
