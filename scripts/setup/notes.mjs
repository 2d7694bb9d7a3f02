import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { notes } from './places.mjs'

/**
 * What was noted under a name, or null when nothing was or it cannot be read.
 * @param {string} name
 * @returns {unknown}
 */
export function readNote(name) {
  try {
    return JSON.parse(readFileSync(join(notes, `${name}.json`), 'utf8'))
  } catch {
    return null
  }
}

/**
 * Notes a value, whole or not at all.
 * @param {string} name
 * @param {unknown} value
 */
export function writeNote(name, value) {
  const file = join(notes, `${name}.json`)
  mkdirSync(dirname(file), { recursive: true })
  const half = `${file}.${process.pid}`
  writeFileSync(half, JSON.stringify(value))
  renameSync(half, file)
}

/** @param {string} name */
export function eraseNote(name) {
  rmSync(join(notes, `${name}.json`), { force: true })
}
