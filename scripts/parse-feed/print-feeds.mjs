/** Reads documents with the bundled engine, one after the other, and prints a line for each. */
import { pathToFileURL } from 'node:url'
import { documentsAt } from './documents.mjs'
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
  for (const file of asked.files) for (const document of documentsAt(file)) await print(document, asked, readFeed)
}

/**
 * @param {typeof import('./documents.mjs').documentsAt extends (name: string) => Generator<infer D> ? D : never} document
 * @param {{ url: string | null, contentType: string | null }} asked
 * @param {typeof import('../../src/feed/read-feed.ts').readFeed} readFeed
 */
async function print(document, { url, contentType }, readFeed) {
  const { name: file } = document
  if ('failure' in document) {
    process.exitCode = 1
    write(JSON.stringify({ file, failure: document.failure }))
    return
  }
  const result = await readFeed({ bytes: document.bytes, contentType, url: url ?? `${unknownSite}/` })
  const line = JSON.stringify({ file, ...result })
  write(url === null ? line.replaceAll(unknownSite, '') : line)
}

/** @param {string} line */
function write(line) {
  process.stdout.write(`${line}\n`)
}
