/** The part of yauzl that the set-up uses; the package comes without types. */
declare module 'yauzl' {
  import type { Readable } from 'node:stream'

  interface Entry {
    readonly fileName: string
    readonly externalFileAttributes: number
  }
  interface ZipFile {
    eachEntry(): AsyncIterable<Entry>
    openReadStreamPromise(entry: Entry): Promise<Readable>
  }
  const yauzl: { openPromise(file: string, options: { readonly lazyEntries: true }): Promise<ZipFile> }
  export default yauzl
}
