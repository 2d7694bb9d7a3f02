/** Two results of the benches side by side, figure by figure. */

export type Figures = ReadonlyMap<string, number>

export interface Difference {
  readonly name: string
  readonly before: number
  readonly after: number
  /** After to before; infinite where there was nothing before. */
  readonly ratio: number
}

/** What an entry of a list is called by, in this order of preference. */
const names = [
  'name',
  'bench',
  'list',
  'how',
  'phase',
  'job',
  'view',
  'what',
  'document',
  'feeds',
  'articles',
  'documents',
]
/** What describes the run and is no result of it. */
const notMeasured = new Set(
  'machine load loadAtEnd runs plans feedCount date feeds articles amount of documents sizeMb'.split(' '),
)
/** More of these is neither better nor worse. */
const neutral = /(?:^|\.)(?:frames|scrollFrames|inputs|rows|articlesStored|serialSumMs|limitMs|bareMs)$/
/** More of these is better. */
const moreIsBetter = /(?:^|\.)onTime$/

/** Every number of a result under its path; of a list of numbers its middle one. */
export function flattenFigures(result: unknown): Figures {
  const figures = new Map<string, number>()
  collect(result, '', figures)
  return figures
}

/** What got worse by more than `share` and by more than a hundredth of a unit, the worst first. */
export function findWorse(before: Figures, after: Figures, share: number): readonly Difference[] {
  const worse: Difference[] = []
  for (const [name, now] of after) {
    const then = before.get(name)
    if (then === undefined || neutral.test(name)) continue
    const [less, more] = moreIsBetter.test(name) ? [now, then] : [then, now]
    if (more - less > 0.01 && more > less * (1 + share)) {
      worse.push({ name, before: then, after: now, ratio: less === 0 ? Number.POSITIVE_INFINITY : more / less })
    }
  }
  return worse.sort((a, b) => b.ratio - a.ratio)
}

function collect(value: unknown, path: string, into: Map<string, number>): void {
  if (typeof value === 'number') {
    into.set(path, value)
  } else if (Array.isArray(value)) {
    if (value.every((entry) => typeof entry === 'number')) {
      if (value.length > 0) into.set(path, [...value].sort((a, b) => a - b)[Math.ceil(value.length / 2) - 1] ?? 0)
      return
    }
    for (const [index, entry] of value.entries()) collect(entry, join(path, nameOf(entry) ?? String(index)), into)
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, entry] of Object.entries(value)) {
      if (!notMeasured.has(key)) collect(entry, join(path, key), into)
    }
  }
}

function nameOf(entry: unknown): string | null {
  if (typeof entry !== 'object' || entry === null) return null
  const own = entry as Readonly<Record<string, unknown>>
  const parts = names.filter((name) => ['string', 'number'].includes(typeof own[name])).map((name) => String(own[name]))
  return parts.length === 0 ? null : parts.join(' ')
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}
