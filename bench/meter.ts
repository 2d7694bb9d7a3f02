/**
 * What the stall meter itself costs: a named section, a look at the loop, and both together as the share of a core that a busy
 * process pays for being watched.
 *
 *   node bench/meter.ts [--runs 7] [--json FILE]
 */
import { parseArgs } from 'node:util'
import { importRoom } from './bundle-room.ts'
import { describeMachine, formatMachine, formatTable, median, round, writeJson } from './figures.ts'

type Notes = typeof import('../src/shared/running-notes.ts')
type Watch = typeof import('../src/shared/loop-watch.ts')
type Delays = typeof import('../src/shared/delays.ts')

const sections = 200_000
const looks = 20_000
/** A round of a thousand feeds dispatches some hundred messages a second; ten times that is a busy process. */
const busy = { sectionsPerSecond: 2_000, looksPerSecond: 20 } as const

const { values } = parseArgs({ options: { json: { type: 'string' }, runs: { type: 'string', default: '7' } } })
const machine = describeMachine()
console.log(`The stall meter. ${formatMachine(machine)}`)
const { createRunningNotes } = await importRoom<Notes>('src/shared/running-notes.ts')
const { createLoopWatch } = await importRoom<Watch>('src/shared/loop-watch.ts')
const { createDelayHistogram } = await importRoom<Delays>('src/shared/delays.ts')

const now = () => performance.now()
const taken = Array.from({ length: Number(values.runs) }, measure)
const sectionMicroseconds = round(median(taken.map(({ section }) => section)), 3)
const lookMicroseconds = round(median(taken.map(({ look }) => look)), 3)
const sharePercent = round(
  (busy.sectionsPerSecond * sectionMicroseconds + busy.looksPerSecond * lookMicroseconds) / 10_000,
  3,
)
console.log('')
console.log(
  formatTable(
    ['what', 'microseconds'],
    [
      ['a named section', String(sectionMicroseconds)],
      ['a look at the loop, its delay counted', String(lookMicroseconds)],
    ],
  ),
)
console.log(
  `\n${busy.sectionsPerSecond} sections and ${busy.looksPerSecond} looks a second: ${sharePercent} % of a core; goal 1 %. What the wake-ups cost is in the bench idle.`,
)
writeJson(values.json, { bench: 'meter', machine, sectionMicroseconds, lookMicroseconds, sharePercent })

/** Sections of names that alternate, so that none is told as one with the last; looks at a full book. */
function measure() {
  const notes = createRunningNotes(now)
  const names = Array.from({ length: 16 }, (_, index) => `message ${index}`)
  const began = now()
  for (let n = 0; n < sections; n += 1) notes.running(names[n % names.length] ?? '', () => n)
  const section = ((now() - began) * 1_000) / sections
  const watch = createLoopWatch(notes, now())
  const delays = createDelayHistogram()
  const lookedFrom = now()
  for (let n = 0; n < looks; n += 1) delays.add(watch(now(), Date.now()).lateMs ?? 0)
  return { section, look: ((now() - lookedFrom) * 1_000) / looks }
}
