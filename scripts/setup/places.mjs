import { existsSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Notes of what the set-up has done. They lie in node_modules because they speak of what is installed there. */
export const notes = join(root, 'node_modules', '.courant')

/** What is kept between checkouts: prepared runtimes and built binaries. */
export const cache = join(process.env.XDG_CACHE_HOME || join(homedir() || tmpdir(), '.cache'), 'courant')

const packagedNode = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')

/** Whether the Node that the project brings along is installed. */
export const hasOwnNode = () => existsSync(packagedNode)

/** The Node that every tool runs under: the one the project brings along, or this one where there is none for it. */
export const toolNode = () => (hasOwnNode() ? packagedNode : process.execPath)

/**
 * The environment of a tool: the project's Node and the installed tools come first on the PATH.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {NodeJS.ProcessEnv}
 */
export function toolEnvironment(environment = process.env) {
  // Windows spells it Path, and a copy of the environment no longer forgives the other spelling.
  const key = Object.keys(environment).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH'
  return { ...environment, [key]: [join(root, 'node_modules', '.bin'), environment[key] ?? ''].join(delimiter) }
}
