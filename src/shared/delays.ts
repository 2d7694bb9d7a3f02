/** How long a loop, or a thread, kept things waiting: the half, 99 of a hundred and 999 of a thousand waited no longer. Milliseconds. */
export interface Delays {
  readonly count: number
  readonly p50Ms: number
  readonly p99Ms: number
  readonly p999Ms: number
}

export interface DelayHistogram {
  add(ms: number): void
  /** Null before the first. */
  read(): Delays | null
}

const shortestMs = 0.1
/** Of each doubling; what is told is at most 9 % more than it was. */
const stepsPerDoubling = 8
/** Up to some 100 s. */
const doublings = 20

/** Counts delays by their size, so that a percentile of a whole day costs some hundred numbers and one logarithm each. */
export function createDelayHistogram(): DelayHistogram {
  const counts = new Array<number>(stepsPerDoubling * doublings + 1).fill(0)
  let count = 0

  /** The upper edge of the step that holds the delay of this rank. */
  function atShare(share: number): number {
    let left = Math.max(1, Math.ceil(count * share))
    for (const [step, held] of counts.entries()) {
      left -= held
      if (left <= 0) return shortestMs * 2 ** (step / stepsPerDoubling)
    }
    return Number.NaN
  }

  return {
    add: (ms) => {
      const step = ms <= shortestMs ? 0 : Math.ceil(Math.log2(ms / shortestMs) * stepsPerDoubling)
      const kept = Math.min(step, counts.length - 1)
      counts[kept] = (counts[kept] ?? 0) + 1
      count += 1
    },
    read: () => (count === 0 ? null : { count, p50Ms: atShare(0.5), p99Ms: atShare(0.99), p999Ms: atShare(0.999) }),
  }
}
