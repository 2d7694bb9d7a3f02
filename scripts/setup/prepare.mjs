/** All that a bare checkout lacks, in order. Each step looks first and does nothing when nothing is to be done. */
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { installDependencies, nodeComplaint } from './dependencies.mjs'
import { describeRuntime, electronExecutable, installElectron } from './electron.mjs'
import { Failure } from './failure.mjs'
import { cache } from './places.mjs'
import { installSqlite } from './sqlite.mjs'
import { installSystemLibraries } from './system-libraries.mjs'

/** The programs that stand around a run without a screen. */
export const screenPrograms = ['xvfb-run', 'xauth', 'dbus-run-session', 'unshare']

const hourMs = 60 * 60 * 1000

/**
 * @param {{ programs?: readonly string[], say?: (message: string) => void }} [wanted]
 * @returns {Promise<import('./electron.mjs').Runtime>}
 */
export async function prepare({ programs = [], say = (message) => console.log(message) } = {}) {
  const complaint = nodeComplaint(process.versions.node)
  if (complaint !== null) throw new Failure(complaint)
  await installDependencies(say)
  sweepCache()
  await installElectron(say)
  await installSystemLibraries({ executable: electronExecutable() ?? '', programs, say })
  const runtime = await describeRuntime(say)
  await installSqlite(runtime, say)
  return runtime
}

/** Takes away the working folders of runs that were cut short; younger ones may belong to a run that is under way. */
function sweepCache() {
  if (!existsSync(cache)) mkdirSync(cache, { recursive: true })
  for (const name of readdirSync(cache).filter((entry) => entry.startsWith('work-'))) {
    const folder = join(cache, name)
    if (Date.now() - statSync(folder).mtimeMs > hourMs) rmSync(folder, { recursive: true, force: true })
  }
}
