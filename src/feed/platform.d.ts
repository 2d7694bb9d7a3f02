/**
 * The few pieces of the platform that this room may lean on. It has neither the DOM's types nor Node's, so that a call to
 * a clock, a socket or a disk does not compile; these are pure and the same in Node, Electron and a browser.
 */

interface URLSearchParams extends Iterable<[string, string]> {
  get(name: string): string | null
  getAll(name: string): string[]
  has(name: string): boolean
  set(name: string, value: string): void
  append(name: string, value: string): void
  delete(name: string): void
  sort(): void
  toString(): string
}

declare var URLSearchParams: { new (init?: string): URLSearchParams }

interface URL {
  href: string
  protocol: string
  username: string
  password: string
  host: string
  hostname: string
  port: string
  pathname: string
  search: string
  hash: string
  readonly origin: string
  readonly searchParams: URLSearchParams
  toString(): string
}

declare var URL: {
  new (url: string, base?: string): URL
  canParse(url: string, base?: string): boolean
}

interface TextDecoder {
  readonly encoding: string
  decode(bytes?: Uint8Array, options?: { readonly stream?: boolean }): string
}

declare var TextDecoder: {
  new (label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean }): TextDecoder
}

interface TextEncoder {
  encode(text: string): Uint8Array
  encodeInto(text: string, destination: Uint8Array): { readonly read: number; readonly written: number }
}

declare var TextEncoder: { new (): TextEncoder }

interface String {
  isWellFormed(): boolean
  toWellFormed(): string
}

interface DecompressionStream {
  readonly writable: {
    getWriter(): { write(bytes: Uint8Array): Promise<void>; close(): Promise<void> }
  }
  readonly readable: {
    getReader(): {
      read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array | undefined }>
      cancel(): Promise<void>
    }
  }
}

declare var DecompressionStream: { new (format: 'gzip' | 'deflate'): DecompressionStream }

/** Base64 as text of one character for each byte; throws on anything else. */
declare function atob(text: string): string
