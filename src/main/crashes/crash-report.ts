import * as v from 'valibot'
import { type CrashedPart, crashedParts } from '../../shared/window/diagnostics-channels'

/** One crash as it is kept on the disk. What it holds is masked: it may be sent by whoever wants to. */
export interface CrashReport {
  readonly part: CrashedPart
  readonly at: number
  readonly reason: string
  readonly exitCode: number | null
  readonly version: string
  readonly runtime: string
  readonly system: Readonly<Record<string, string>>
  /** How long the app had run; null where nobody knows. */
  readonly ranForMs: number | null
  /** The memory dump that belongs to it, by its name, where there is one. */
  readonly dump: string | null
  readonly log: readonly string[]
}

const shape = v.object({
  part: v.picklist(crashedParts),
  at: v.pipe(v.number(), v.safeInteger()),
  reason: v.string(),
  exitCode: v.nullable(v.number()),
  version: v.string(),
  runtime: v.string(),
  system: v.record(v.string(), v.string()),
  ranForMs: v.nullable(v.number()),
  dump: v.nullable(v.string()),
  log: v.array(v.string()),
})

/** Reads a kept report; null where it is none, as after a disk that was full. */
export function readReport(json: string): CrashReport | null {
  try {
    const read = v.safeParse(shape, JSON.parse(json))
    return read.success ? read.output : null
  } catch {
    return null
  }
}

const pattern = new RegExp(
  String.raw`^crash-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z-(${crashedParts.join('|')})\.json$`,
)

/** The name of a report's file; `reportOf` reads it again. */
export function reportName({ at, part }: Pick<CrashReport, 'at' | 'part'>): string {
  return `crash-${new Date(at).toISOString().replaceAll(/[:.]/g, '-')}-${part}.json`
}

/** When a report of this name was written and of what, or null where it is none. */
export function reportOf(name: string): Pick<CrashReport, 'at' | 'part'> | null {
  const [, day, hours, minutes, seconds, thousandths, word] = pattern.exec(name) ?? []
  const part = crashedParts.find((known) => known === word)
  if (day === undefined || part === undefined) return null
  return { at: Date.parse(`${day}T${hours}:${minutes}:${seconds}.${thousandths}Z`), part }
}

/** The report for a person to read, in English whatever the app speaks. */
export function crashText(report: CrashReport): string {
  const { part, at, reason, exitCode, version, runtime, system, ranForMs, dump, log } = report
  return [
    '## crash',
    `part: ${part}`,
    `when: ${new Date(at).toISOString()}`,
    `reason: ${reason}`,
    ...(exitCode === null ? [] : [`exit code: ${exitCode}`]),
    ...(ranForMs === null ? [] : [`had run for: ${Math.round(ranForMs / 60_000)} min`]),
    `memory dump: ${dump ?? 'none'}`,
    '',
    '## courant',
    `version: ${version}`,
    `runtime: ${runtime}`,
    ...Object.entries(system).map(([name, value]) => `${name}: ${value}`),
    '',
    '## log',
    ...log,
  ].join('\n')
}
