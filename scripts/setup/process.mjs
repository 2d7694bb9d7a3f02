import { spawn } from 'node:child_process'
import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { cache, root, toolEnvironment } from './places.mjs'

const echoMs = 500

/**
 * @typedef {object} Outcome
 * @property {number} code 127 when the program could not be started, 128 and more when a signal ended it
 * @property {string} output what it wrote, both streams
 * @property {string} stdout
 */

/**
 * Runs a program to its end and keeps what it writes.
 * @param {string} command
 * @param {readonly string[]} words
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number, shell?: boolean }} [options]
 * @returns {Promise<Outcome>}
 */
export function capture(command, words, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, words, {
      cwd: options.cwd ?? root,
      env: options.env ?? toolEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: options.shell ?? false,
      ...(options.timeoutMs === undefined ? {} : { timeout: options.timeoutMs }),
    })
    let output = ''
    let stdout = ''
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text
      stdout += text
    })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      output += text
    })
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n`, stdout }))
    child.on('close', (code, signal) => resolve({ code: exitCode(code, signal), output, stdout }))
  })
}

/**
 * Runs a program to its end on this terminal.
 * @param {string} command
 * @param {readonly string[]} words
 * @param {{ env?: NodeJS.ProcessEnv, apart?: boolean }} [options] apart: out of reach of what the terminal signals to
 *   all its programs at once, so that each signal comes exactly once, from here
 * @returns {Promise<number>} its exit code, by the rules of `Outcome`
 */
export function show(command, words, { env = toolEnvironment(), apart = false } = {}) {
  return new Promise((resolve) => {
    const detached = apart && process.platform !== 'win32'
    const child = spawn(command, words, { cwd: root, env, stdio: 'inherit', detached })
    const release = passSignals(child, detached)
    child.on('error', (error) => {
      release()
      console.error(error.message)
      resolve(127)
    })
    child.on('close', (code, signal) => {
      release()
      resolve(exitCode(code, signal))
    })
  })
}

/**
 * Hands signals on to a child. An interrupt typed at a terminal reaches a child that does not run apart by itself: a
 * second one would be taken for impatience.
 * @param {import('node:child_process').ChildProcess} child
 * @param {boolean} apart
 */
function passSignals(child, apart) {
  let passedAt = Number.NEGATIVE_INFINITY
  /** @param {NodeJS.Signals} signal */
  const pass = (signal) => {
    // One interrupt typed comes twice: from the terminal, and from npm, which hands on its own.
    if (performance.now() - passedAt < echoMs) return
    passedAt = performance.now()
    if (apart || signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
  }
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
  for (const signal of signals) process.on(signal, pass)
  return () => {
    for (const signal of signals) process.off(signal, pass)
  }
}

/**
 * The shell's way of putting an end into one number.
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
export function exitCode(code, signal) {
  if (code !== null) return code
  const numbers = { SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGABRT: 6, SIGKILL: 9, SIGSEGV: 11, SIGTERM: 15 }
  return 128 + (numbers[/** @type {keyof typeof numbers} */ (signal)] ?? 1)
}

/**
 * npm as it was started: the same npm, under the Node that it came with.
 * @param {readonly string[]} words
 * @param {{ cwd?: string, timeoutMs?: number }} [options]
 */
export function npm(words, options = {}) {
  const script = process.env.npm_execpath
  const env = process.env
  if (script === undefined || !/\.[cm]?js$/.test(script)) {
    return capture('npm', words, { ...options, env, shell: process.platform === 'win32' })
  }
  // Not process.execPath: that may be the Node in node_modules, which npm is about to replace.
  return capture(process.env.npm_node_execpath ?? process.execPath, [script, ...words], { ...options, env })
}

/**
 * Where on the PATH a program lies, or null.
 * @param {string} name
 * @param {string} [path]
 */
export function findProgram(name, path = process.env.PATH ?? '') {
  for (const folder of path.split(delimiter).filter((part) => part !== '')) {
    const file = join(folder, name)
    const found = statSync(file, { throwIfNoEntry: false })
    if (found?.isFile() && (found.mode & 0o111) !== 0) return file
  }
  return null
}

/**
 * Keeps what a program wrote, for the sentence that says it failed.
 * @param {string} name
 * @param {string} output
 * @returns {string} the file
 */
export function keepLog(name, output) {
  const file = join(cache, 'log', `${name}.log`)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, output)
  return file
}
