import type { Clock } from './clock'

/**
 * Gives each change that can be taken back its number in the store's journals. The time in milliseconds, so that marks of
 * different runs differ and the store can tell the old ones; rising, so that two of one millisecond differ as well. One source
 * for all who mark: of a number that two changes share, one undo would take back both.
 */
export function createMarks({ now }: Pick<Clock, 'now'>): () => number {
  let last = 0
  return () => {
    last = Math.max(last + 1, now())
    return last
  }
}
