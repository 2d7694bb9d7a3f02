import { lstat, readFile, rm } from 'node:fs/promises'
import { dirname, isAbsolute } from 'node:path'
import * as v from 'valibot'
import { type Log, reasonOf } from './log'
import { writeWhole } from './write-whole'

/**
 * Remembers which exports have begun, so that what a crash or a power cut leaves of one beside its target is removed. Nothing is
 * looked for: only what was written down before it was begun can go. No call rejects.
 */
export interface BegunExports {
  /** Before anything of an export is there. */
  begin(part: string): Promise<void>
  /** Nothing is left of it under this name. */
  end(part: string): Promise<void>
  /** Removes what was left; to be called while no export runs. What lies on a disk that is not there is kept in mind. */
  clear(): Promise<void>
}

/** Where an export lies until it is whole: beside its target, by a name that nobody gives. `now` is in milliseconds. */
export function partOf(target: string, now: number): string {
  return `${target}.${now.toString(36)}.part`
}

/** `partOf` for some target; a file of exports that somebody changed names nothing else. */
const isPart = (path: string): boolean => isAbsolute(path) && /[^/\\]\.[0-9a-z]{8,9}\.part$/.test(path)

const most = 20
const kept = v.pipe(v.array(v.pipe(v.string(), v.check(isPart))), v.maxLength(most))

export function createBegunExports(path: string, log: Log): BegunExports {
  let last: Promise<unknown> = Promise.resolve()
  /** One after the other: each reads the file that the one before has written. */
  function inTurn(change: (parts: readonly string[]) => Promise<readonly string[]>): Promise<void> {
    const turn = last.then(async () => {
      try {
        const parts = await read(path)
        const after = await change(parts)
        if (after !== parts) await write(path, after)
      } catch (error) {
        log.warn(`which exports have begun could not be kept: ${reasonOf(error)}`)
      }
    })
    last = turn
    return turn
  }

  async function staysIn(part: string): Promise<boolean> {
    if (await isThere(part)) {
      try {
        await rm(part, { recursive: true, force: true })
        log.info('what was left of an export that did not come to its end was removed')
        return false
      } catch (error) {
        log.warn(`what is left of an export could not be removed: ${reasonOf(error)}`)
        return true
      }
    }
    return !(await isThere(dirname(part)))
  }

  return {
    begin: (part) => inTurn(async (parts) => [...parts, part].slice(-most)),
    end: (part) => inTurn(async (parts) => (parts.includes(part) ? parts.filter((one) => one !== part) : parts)),
    clear: () =>
      inTurn(async (parts) => {
        const left: string[] = []
        for (const part of parts) if (await staysIn(part)) left.push(part)
        return left.length === parts.length ? parts : left
      }),
  }
}

async function read(path: string): Promise<readonly string[]> {
  try {
    const found = v.safeParse(kept, JSON.parse(await readFile(path, 'utf8')))
    return found.success ? found.output : []
  } catch {
    return []
  }
}

async function write(path: string, parts: readonly string[]): Promise<void> {
  if (parts.length === 0) return rm(path, { force: true })
  await writeWhole(path, JSON.stringify(parts))
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  )
}
