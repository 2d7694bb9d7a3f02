/** A queue whose ends both cost the same however long it is (an array's `shift` does not). */
export interface Fifo<T> {
  push(value: T): void
  take(): T | undefined
  peek(): T | undefined
  size(): number
}

/** Two stacks: what came in is turned round once when the other side has run empty. */
export function createFifo<T>(): Fifo<T> {
  let incoming: T[] = []
  let outgoing: T[] = []
  const refill = (): void => {
    if (outgoing.length > 0) return
    outgoing = incoming.reverse()
    incoming = []
  }
  return {
    push(value) {
      incoming.push(value)
    },
    take() {
      refill()
      return outgoing.pop()
    },
    peek() {
      refill()
      return outgoing.at(-1)
    },
    size: () => incoming.length + outgoing.length,
  }
}
