/**
 * Stands in for Electron's own default app in a runtime that came without one. It does what `electron [-r FILE]
 * [switches] APP` does, and no more: it sets no path, so that `--user-data-dir` keeps its meaning.
 *
 * It is a module because Electron holds back `ready` until its first module is evaluated, and so until the app's is:
 * some calls are allowed before `ready` only.
 */
import { existsSync, readFileSync } from 'node:fs'
import Module from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

/** Reads the words up to the app's path; what follows is the app's. */
function readWords(words) {
  const preloads = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (word === '-v' || word === '--version') return { type: 'version' }
    if (word === '-r' || word === '--require') preloads.push(words[++at])
    else if (word.startsWith('--require=')) preloads.push(word.slice('--require='.length))
    else if (!word.startsWith('-')) return { type: 'run', path: word, preloads }
  }
  return { type: 'run', path: '.', preloads }
}

/** Names the app as its package.json does; the desktop name is what notifications and docks go by. */
function introduce(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  app.name = manifest.productName ?? manifest.name ?? app.name
  app.setDesktopName(manifest.desktopName ?? `${app.name}.desktop`)
  if (manifest.version) app.setVersion(manifest.version)
}

async function run({ path, preloads }) {
  if (preloads.length > 0) Module._preloadModules(preloads)
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
  const given = resolve(path)
  const isFolder = existsSync(join(given, 'package.json'))
  if (isFolder) introduce(given)
  const entry = Module._resolveFilename(given, null, true)
  app.setAppPath(isFolder ? given : dirname(entry))
  await import(pathToFileURL(entry).href)
}

const words = readWords(process.argv.slice(1))
if (words.type === 'version') {
  process.stdout.write(`v${process.versions.electron}\n`)
  process.exit(0)
}
try {
  await run(words)
} catch (error) {
  process.stderr.write(`${error?.stack ?? error}\n`)
  process.exit(1)
}
