import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** A memory dump that Crashpad wrote. */
export interface Minidump {
  /** Below the folder of crashes, as in `pending/….dmp`. */
  readonly name: string
  readonly at: number
  readonly bytes: number
}

/** Where Crashpad lays them, system by system. */
const folders = ['new', 'pending', 'completed', 'reports'] as const
/** Nobody gains anything from a larger one, and reading it would cost. */
const largestRead = 64 * 1024 * 1024

/** The dumps in the folder of crashes, the newest first. */
export async function listMinidumps(folder: string): Promise<readonly Minidump[]> {
  const found = await Promise.all(folders.map((below) => dumpsIn(folder, below)))
  return found.flat().sort((one, other) => other.at - one.at)
}

async function dumpsIn(folder: string, below: string): Promise<readonly Minidump[]> {
  const names = await readdir(join(folder, below)).catch(() => [])
  const dumps = names.filter((name) => name.endsWith('.dmp')).map((name) => `${below}/${name}`)
  const sized = await Promise.all(
    dumps.map(async (name) => {
      const found = await stat(join(folder, name)).catch(() => null)
      return found === null ? [] : [{ name, at: Math.trunc(found.mtimeMs), bytes: found.size }]
    }),
  )
  return sized.flat()
}

/**
 * Which kind of process a dump is of, as Electron noted in it (`ptype`): `browser` is main, then `renderer`, `utility`,
 * `gpu-process`. Null where it does not say.
 */
export async function processTypeOf(folder: string, { name, bytes }: Minidump): Promise<string | null> {
  if (bytes > largestRead) return null
  const content = await readFile(join(folder, name)).catch(() => Buffer.alloc(0))
  return typeIn(content)
}

/** Annotations lie in a dump as strings, a name followed by its value, each with its length before it. */
function typeIn(content: Buffer): string | null {
  const mark = Buffer.from('ptype\0')
  const after = content.indexOf(mark)
  if (after < 0) return null
  const following = content.toString('latin1', after + mark.length, after + mark.length + 64)
  return /(browser|renderer|utility|gpu-process)/.exec(following)?.[1] ?? null
}

/** Deletes a dump and what Crashpad noted of it. */
export async function deleteMinidump(folder: string, name: string): Promise<void> {
  for (const file of [name, name.replace(/\.dmp$/, '.meta')]) await rm(join(folder, file), { force: true })
}
