/** What can be had back once more, by a number. */
export interface UndoMemory<T> {
  /** Keeps what was taken away, and gives its number. */
  readonly keep: (one: T) => number
  readonly get: (undo: number) => T | undefined
  /** It is back, and cannot be had back again. */
  readonly forget: (undo: number) => void
}

/** So many can be taken back; what is older is forgotten. */
const mostUndone = 20

export function createUndoMemory<T>(): UndoMemory<T> {
  const kept = new Map<number, T>()
  let last = 0
  return {
    keep: (one) => {
      last += 1
      kept.set(last, one)
      kept.delete(last - mostUndone)
      return last
    },
    get: (undo) => kept.get(undo),
    forget: (undo) => void kept.delete(undo),
  }
}
