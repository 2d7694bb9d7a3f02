/** Time as an argument: what waits takes a clock, so that its tests decide what time it is. */
export interface Clock {
  /** Milliseconds since the Unix epoch. */
  now(): number
  /** Runs once after `ms`, unless the returned function is called before. */
  after(ms: number, run: () => void): () => void
}

/** The real clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}

/** Settles after `ms`. */
export function sleep(clock: Clock, ms: number): Promise<void> {
  return new Promise((resolve) => clock.after(ms, resolve))
}

/** Settles with the work, or with `'late'` after `ms`; the work itself goes on. Never rejects. */
export async function within(clock: Clock, ms: number, work: Promise<unknown>): Promise<'done' | 'late'> {
  return new Promise((resolve) => {
    const cancel = clock.after(ms, () => resolve('late'))
    const finish = (): void => {
      cancel()
      resolve('done')
    }
    work.then(finish, finish)
  })
}
