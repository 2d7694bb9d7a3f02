/** A promise and the function that fulfils it. */
export interface Deferred<T> {
  readonly promise: Promise<T>
  resolve(value: T): void
}

/** `Promise.withResolvers`, which the oldest runtime that is supported does not have. */
export function deferred<T>(): Deferred<T> {
  let resolve: (value: T) => void = () => {}
  const promise = new Promise<T>((fulfil) => {
    resolve = fulfil
  })
  return { promise, resolve: (value) => resolve(value) }
}
