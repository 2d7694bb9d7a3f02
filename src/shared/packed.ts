declare const content: unique symbol

/**
 * A value as one text. An object that crosses from thread to thread, from process to process and into the page's world is taken
 * apart and built again at each border, on main's thread and on the window's; a text is copied.
 */
export type Packed<T> = string & { readonly [content]: T }

/** Packs plain data: what JSON can say, and nothing that it would leave out. */
export function pack<T>(value: T): Packed<T> {
  return JSON.stringify(value) as Packed<T>
}

/** What was packed. */
export function unpack<T>(packed: Packed<T>): T {
  return JSON.parse(packed) as T
}
