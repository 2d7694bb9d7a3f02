import { readdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** A store that gave way to a backup and was kept under another name, with its log. */
export interface KeptFile {
  /** Without its folder, as in `courant.db.damaged-1`. */
  readonly name: string
  readonly kind: 'damaged' | 'replaced'
  /** When it was put aside, or written to later; milliseconds since the epoch. */
  readonly at: number
  /** Its log included. */
  readonly bytes: number
}

const keptOfAKind = 2
const keptForMs = 30 * 86_400_000
/** Whoever lost something has had a week to look for it. */
const leastKeptMs = 7 * 86_400_000
/** All of them together take no more than this share of the room that there would be without them, but for those that always stay. */
const largestShare = 0.25

/** What lies beside a store that gave way to a backup, the newest first. */
export function keptFilesOf(path: string): readonly KeptFile[] {
  const [folder, beginning] = [dirname(path), `${basename(path)}.`]
  return namesIn(folder)
    .flatMap((name) => {
      const kind = name.startsWith(beginning) ? kindOf(name.slice(beginning.length)) : null
      const found = kind === null ? undefined : statSync(join(folder, name), { throwIfNoEntry: false })
      if (kind === null || found?.isFile() !== true) return []
      const log = statSync(join(folder, `${name}-wal`), { throwIfNoEntry: false })?.size ?? 0
      // A change of name leaves the time of the last write as it was.
      return [{ name, kind, at: Math.max(found.mtimeMs, found.ctimeMs), bytes: found.size + log }]
    })
    .sort((one, other) => other.at - one.at)
}

function kindOf(word: string): KeptFile['kind'] | null {
  const [, kind] = /^(damaged|replaced)-\d+$/.exec(word) ?? []
  return kind === 'damaged' || kind === 'replaced' ? kind : null
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/**
 * Those of the files, of a list with the newest first, that may go: not the newest two of a kind, and none that is newer than `backupAt`,
 * the time of the last sound backup. Of the others those that have been there for 30 days, and, after a week, the oldest as long as
 * all together take too much.
 */
export function dispensable(
  files: readonly KeptFile[],
  { now, backupAt, free }: { readonly now: number; readonly backupAt: number; readonly free: number },
): readonly KeptFile[] {
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0)
  let tooMuch = total - (free + total) * largestShare
  const may = files.filter((file) => {
    const newer = files.slice(0, files.indexOf(file)).filter(({ kind }) => kind === file.kind)
    return newer.length >= keptOfAKind && file.at < backupAt
  })
  return [...may].reverse().filter(({ at, bytes }) => {
    const goes = now - at > keptForMs || (tooMuch > 0 && now - at > leastKeptMs)
    if (goes) tooMuch -= bytes
    return goes
  })
}

/** Lets go of what may go. To be called once a backup is made and sound. */
export function dropKeptFiles(
  path: string,
  situation: { readonly now: number; readonly backupAt: number; readonly free: number },
): void {
  for (const { name } of dispensable(keptFilesOf(path), situation)) {
    for (const file of [name, `${name}-wal`]) rmSync(join(dirname(path), file), { force: true })
  }
}
