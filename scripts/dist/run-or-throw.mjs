import { spawnSync } from 'node:child_process'

/**
 * Runs a program to its end on this terminal; throws where it does not end well.
 * @param {string} command
 * @param {readonly string[]} words
 */
export function runOrThrow(command, words) {
  const { status, error } = spawnSync(command, words, { stdio: 'inherit' })
  if (error !== undefined) throw new Error(`${command} could not be started: ${error.message}`)
  if (status !== 0) throw new Error(`${command} ended with code ${status}`)
}
