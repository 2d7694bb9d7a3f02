/** The documents that were named on the command line: files, folders of them, standard input. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { resolve, sep } from 'node:path'

/** In bytes: what is larger is no feed, and would not fit into one text. */
export const largestFile = 64 * 1024 * 1024

/**
 * @typedef {{ readonly type: 'unreadable', readonly detail: string }} Unreadable
 * @typedef {{ readonly name: string, readonly place: string | Buffer, readonly isFolder: boolean }} Named
 */

/**
 * A folder stands for the files in it and in its folders, by name; a link counts as the file it leads to, and as nothing where that is a folder.
 * @param {string} name
 * @returns {Generator<{ readonly name: string, readonly bytes: Uint8Array } | { readonly name: string, readonly failure: Unreadable }>}
 */
export function* documentsAt(name) {
  if (name === '-') return yield read('-', 0)
  // npm changes to the checkout, and says from where it was called.
  const place = resolve(process.env.INIT_CWD ?? process.cwd(), name)
  yield* documentsIn({ name, place, isFolder: statSync(place, { throwIfNoEntry: false })?.isDirectory() === true })
}

/**
 * @param {Named} named
 * @returns {ReturnType<typeof documentsAt>}
 */
function* documentsIn({ name, place, isFolder }) {
  if (!isFolder) return yield read(name, place)
  try {
    for (const entry of entriesOf(name, place)) yield* documentsIn(entry)
  } catch (error) {
    yield { name, failure: unreadable(error) }
  }
}

/**
 * By bytes, as names of files need not be text.
 * @param {string} name
 * @param {string | Buffer} place
 * @returns {readonly Named[]}
 */
function entriesOf(name, place) {
  const behind = (/** @type {Buffer} */ entry) => Buffer.concat([Buffer.from(place), Buffer.from(sep), entry])
  return readdirSync(place, { withFileTypes: true, encoding: 'buffer' })
    .filter(
      (entry) => entry.isFile() || entry.isDirectory() || (entry.isSymbolicLink() && leadsToFile(behind(entry.name))),
    )
    .sort((left, right) => Buffer.compare(left.name, right.name))
    .map((entry) => ({
      name: `${name.replace(/[\\/]$/, '')}${sep}${entry.name}`,
      place: behind(entry.name),
      isFolder: entry.isDirectory(),
    }))
}

/** @param {Buffer} link */
function leadsToFile(link) {
  try {
    return statSync(link).isFile()
  } catch {
    // It leads nowhere, or in a circle.
    return false
  }
}

/**
 * @param {string} name
 * @param {string | Buffer | 0} place
 */
function read(name, place) {
  try {
    if (place !== 0 && statSync(place).size > largestFile) throw new Error('larger than 64 MiB')
    const bytes = readFileSync(place)
    if (bytes.length > largestFile) throw new Error('larger than 64 MiB')
    return { name, bytes: new Uint8Array(bytes) }
  } catch (error) {
    return { name, failure: unreadable(error) }
  }
}

/**
 * @param {unknown} error
 * @returns {Unreadable}
 */
function unreadable(error) {
  return { type: 'unreadable', detail: error instanceof Error ? error.message : String(error) }
}
