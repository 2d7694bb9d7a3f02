import { chmodSync, cpSync, lstatSync, mkdirSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** @typedef {{ readonly path: string, readonly kind: 'folder' | 'file' | 'link', readonly size: number }} Staged `path` within the stage */

/**
 * Lays out what a package holds as it will lie below `/`, with the rights of a system's files.
 * @param {readonly import('./fpm-words.mjs').FileOrder[]} files
 * @param {string} stage
 * @returns {readonly Staged[]} sorted by path
 */
export function stageFiles(files, stage) {
  for (const { from, to } of files) {
    const target = join(stage, to)
    mkdirSync(dirname(target), { recursive: true })
    cpSync(from, target, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true })
  }
  const staged = readdirSync(stage, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((path) => describe(stage, path))
  for (const { path, kind } of staged) {
    const file = join(stage, path)
    if (kind !== 'link') chmodSync(file, kind === 'folder' || lstatSync(file).mode & 0o100 ? 0o755 : 0o644)
  }
  return staged
}

/**
 * @param {string} stage
 * @param {string} path
 * @returns {Staged}
 */
function describe(stage, path) {
  const found = lstatSync(join(stage, path))
  const kind = found.isSymbolicLink() ? 'link' : found.isDirectory() ? 'folder' : 'file'
  return { path, kind, size: kind === 'file' ? found.size : 0 }
}
