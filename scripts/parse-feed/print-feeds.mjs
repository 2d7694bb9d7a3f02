/** Reads documents with the bundled engine, one after the other, and prints a line for each. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readWords, usage } from './words.mjs'

/** Stands for a site that nobody has named; what is relative to it is printed as a path. */
const unknownSite = 'http://unknown.invalid'

const [engine = '', ...words] = process.argv.slice(2)
const asked = readWords(words)
if ('complaint' in asked) {
  console.error(`${asked.complaint}\n${usage}`)
  process.exitCode = 1
} else {
  // Whoever reads may have seen enough, as `head` has.
  process.stdout.on('error', () => process.exit())
  const { readFeed } = await import(pathToFileURL(engine).href)
  for (const file of asked.files.flatMap(documentsAt)) await print(file, asked, readFeed)
}

/**
 * @param {string} file
 * @param {{ url: string | null, contentType: string | null }} asked
 * @param {typeof import('../../src/feed/read-feed.ts').readFeed} readFeed
 */
async function print(file, { url, contentType }, readFeed) {
  const bytes = bytesOf(file)
  if ('failure' in bytes) {
    process.exitCode = 1
    write(JSON.stringify({ file, failure: bytes.failure }))
    return
  }
  const result = await readFeed({ bytes: bytes.bytes, contentType, url: url ?? `${unknownSite}/` })
  const line = JSON.stringify({ file, ...result })
  write(url === null ? line.replaceAll(unknownSite, '') : line)
}

/** @param {string} line */
function write(line) {
  process.stdout.write(`${line}\n`)
}

/** @param {string} file */
function placeOf(file) {
  // npm changes to the checkout, and says from where it was called.
  return resolve(process.env.INIT_CWD ?? process.cwd(), file)
}

/**
 * A folder stands for the files in it.
 * @param {string} file
 * @returns {readonly string[]}
 */
function documentsAt(file) {
  if (file === '-' || !statSync(placeOf(file), { throwIfNoEntry: false })?.isDirectory()) return [file]
  return readdirSync(placeOf(file), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(file, entry.name))
    .sort()
}

/**
 * @param {string} file
 * @returns {{ bytes: Uint8Array } | { failure: { type: 'unreadable', detail: string } }}
 */
function bytesOf(file) {
  try {
    return { bytes: new Uint8Array(readFileSync(file === '-' ? 0 : placeOf(file))) }
  } catch (error) {
    return { failure: { type: 'unreadable', detail: error instanceof Error ? error.message : String(error) } }
  }
}
