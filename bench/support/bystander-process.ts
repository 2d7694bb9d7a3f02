/** The bystander's own process: a timer of 5 ms and nothing else. What holds it up is the machine, or the turns of others on its cores. */
import { readFileSync } from 'node:fs'
import type { LoopGap } from '../stall-probes.ts'

const resolution = 5

// Whatever ends the bench ends this, too.
process.once('disconnect', () => process.exit())

let gaps: LoopGap[] = []
let last = performance.now()
let lastWait = withoutCore()

setInterval(() => {
  const now = performance.now()
  const wait = withoutCore()
  gaps.push([now - last - resolution, wait - lastWait])
  last = now
  lastWait = wait
}, resolution)

process.on('message', (request: 'reset' | 'read') => {
  if (request === 'reset') gaps = []
  else process.send?.(gaps)
})

/** Milliseconds spent ready but not running (Documentation/scheduler/sched-stats); nobody counts them elsewhere than on Linux. */
function withoutCore(): number {
  if (process.platform !== 'linux') return Number.NaN
  return Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[1]) / 1e6
}
