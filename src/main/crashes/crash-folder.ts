import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeWhole } from '../write-whole'
import { type CrashReport, readReport, reportName, reportOf } from './crash-report'
import { deleteMinidump, listMinidumps } from './minidumps'

/** What the folder of crashes may hold. */
export interface CrashLimits {
  readonly reports: number
  readonly dumps: number
  /** Of all dumps together. */
  readonly bytes: number
}

const usual: CrashLimits = { reports: 20, dumps: 8, bytes: 32 * 1024 * 1024 }

/** A run that has not ended, or did not get to say so. */
export interface RunMark {
  readonly startedAt: number
  readonly version: string
}

/** The folder `crashes` of a profile. Whatever the disk refuses is as if it were not there: a report of a crash must not cause one. */
export interface CrashFolder {
  /** The names of the reports, the newest first. */
  list(): Promise<readonly string[]>
  read(name: string): Promise<CrashReport | null>
  /** Writes a report, then lets go of the oldest of what is too many or too much. */
  keep(report: CrashReport): Promise<void>
  /** The time up to which crashes have been told of; 0 before the first. */
  toldUpTo(): Promise<number>
  tellUpTo(at: number): Promise<void>
  /** What the run before left, or null where it ended in order. */
  lastRun(): Promise<RunMark | null>
  noteRun(mark: RunMark): Promise<void>
  runEnded(): Promise<void>
}

export function openCrashFolder(folder: string, limits: CrashLimits = usual): CrashFolder {
  const file = (name: string): string => join(folder, name)
  const text = (name: string): Promise<string> => readFile(file(name), 'utf8').catch(() => '')

  async function list(): Promise<readonly string[]> {
    const names = await readdir(folder).catch(() => [])
    return names
      .filter((name) => reportOf(name) !== null)
      .sort()
      .reverse()
  }

  async function write(name: string, content: string): Promise<void> {
    await mkdir(folder, { recursive: true })
    await writeWhole(file(name), content)
  }

  async function bound(): Promise<void> {
    for (const name of (await list()).slice(limits.reports)) await rm(file(name), { force: true })
    let bytes = 0
    for (const [index, dump] of (await listMinidumps(folder)).entries()) {
      bytes += dump.bytes
      if (index >= limits.dumps || bytes > limits.bytes) await deleteMinidump(folder, dump.name)
    }
  }

  return {
    list,
    // Only a name of ours: it comes from the window.
    read: async (name) => (reportOf(name) === null ? null : readReport(await text(name))),
    keep: async (report) => {
      await write(reportName(report), JSON.stringify(report, null, 2))
      await bound()
    },
    toldUpTo: async () => Number(await text('told')) || 0,
    tellUpTo: (at) => write('told', String(at)),
    lastRun: async () => readMark(await text('running.json')),
    noteRun: (mark) => write('running.json', JSON.stringify(mark)),
    runEnded: () => rm(file('running.json'), { force: true }),
  }
}

function readMark(json: string): RunMark | null {
  try {
    const { startedAt, version } = JSON.parse(json) as Partial<RunMark>
    return typeof startedAt === 'number' && typeof version === 'string' ? { startedAt, version } : null
  } catch {
    return null
  }
}
