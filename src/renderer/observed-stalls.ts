/** What the browser saw of the window being busy, in milliseconds of the page's own clock. */
export interface Observed {
  readonly kind: 'frame' | 'task' | 'input'
  readonly start: number
  readonly end: number
  /** What the browser knows of its cause: the event, the script's caller. */
  readonly hint: string | null
}

export interface ObservedStall {
  readonly start: number
  readonly durationMs: number
  readonly name: string | null
}

/** Longest first where several saw the same: a frame has its tasks in it, and an input waits for a frame. */
const order: readonly Observed['kind'][] = ['frame', 'task', 'input']

/**
 * Makes one stall of everything that was seen of it. `nameOf` knows what the window's own notes say of a time; where they
 * name nothing exactly, the input that fell into it does, then the browser's hint, then what was near.
 */
export function stallsOf(
  observed: readonly Observed[],
  nameOf: (start: number, end: number) => string | null,
): readonly ObservedStall[] {
  const stalls: Observed[] = []
  for (const kind of order) {
    for (const one of observed) {
      if (one.kind === kind && !stalls.some((other) => overlap(one, other))) stalls.push(one)
    }
  }
  return stalls
    .sort((a, b) => a.start - b.start)
    .map((stall) => ({
      start: stall.start,
      durationMs: stall.end - stall.start,
      name: chooseName(stall, observed, nameOf),
    }))
}

function chooseName(
  stall: Observed,
  observed: readonly Observed[],
  nameOf: (start: number, end: number) => string | null,
): string | null {
  const noted = nameOf(stall.start, stall.end)
  if (noted !== null && !noted.startsWith('near ')) return noted
  if (stall.kind === 'input') return `${stall.hint ?? 'input'} until painted`
  const input = observed.find((one) => one.kind === 'input' && one.hint !== null && overlap(one, stall))
  return input?.hint ?? stall.hint ?? noted
}

function overlap(a: Observed, b: Observed): boolean {
  return a.start < b.end && b.start < a.end
}
