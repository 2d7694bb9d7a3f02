/** What documents that are made to hurt cost, and whether memory stays flat over many: each measured in a process of its own. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importRoom } from '../bundle-room.ts'
import { formatTable, repositoryRoot, round } from '../figures.ts'
import { hostileDocuments } from './hostile-documents.ts'

export interface HostileFigure {
  readonly document: string
  readonly sizeMb: number
  readonly cpuSeconds: number
  readonly beforeMb: number
  readonly mostMb: number
  readonly gives: string
}

export interface ManyFigure {
  readonly documents: number
  readonly heapMb: number
  readonly residentMb: number
}

const limits = { cpuSeconds: 2, mostMb: 300 } as const
/** What a heap may differ by from one collection to the next. */
const flatWithin = 1.1
const entry = 'src/feed/parse-feed.ts'

export async function measureHostile(): Promise<readonly HostileFigure[]> {
  const bundle = await bundled()
  const folder = mkdtempSync(join(tmpdir(), 'courant-hostile-'))
  try {
    return hostileDocuments.map(({ name, make }) => {
      const file = join(folder, 'document')
      const bytes = new TextEncoder().encode(make())
      writeFileSync(file, bytes)
      const found = alone<Omit<HostileFigure, 'document' | 'sizeMb'>>(bundle, 'one', file)
      return {
        document: name,
        sizeMb: round(bytes.length / 1e6),
        cpuSeconds: round(found.cpuSeconds, 2),
        beforeMb: round(found.beforeMb, 0),
        mostMb: round(found.mostMb, 0),
        gives: found.gives,
      }
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export async function measureMany(documents: number): Promise<readonly ManyFigure[]> {
  const seen = alone<readonly ManyFigure[]>(await bundled(), 'many', String(documents))
  return seen.map(({ documents: read, heapMb, residentMb }) => ({
    documents: read,
    heapMb: round(heapMb),
    residentMb: round(residentMb, 0),
  }))
}

export function formatHostile(figures: readonly HostileFigure[]): string {
  const rows = figures.map(({ document, sizeMb, cpuSeconds, beforeMb, mostMb, gives }) => {
    const isMet = cpuSeconds <= limits.cpuSeconds && mostMb <= limits.mostMb
    return [document, `${sizeMb}`, `${cpuSeconds}`, `${mostMb} (${beforeMb} before)`, gives, isMet ? 'yes' : 'NO']
  })
  const header = ['document', 'MB', 'CPU s', 'resident at most, MB', 'gives', 'within the limits']
  return `Documents made to hurt, each in a process of its own, in a thread as the poller has it; limits: ${limits.cpuSeconds} s of CPU, ${limits.mostMb} MB in all.\n\n${formatTable(header, rows)}`
}

export function formatMany(figures: readonly ManyFigure[]): string {
  const rows = figures.map(({ documents, heapMb, residentMb }) => [`${documents}`, `${heapMb}`, `${residentMb}`])
  const [first, last] = [figures[0]?.heapMb ?? 0, figures.at(-1)?.heapMb ?? 0]
  const verdict = last <= first * flatWithin ? 'The heap stays flat.' : 'THE HEAP GROWS.'
  return `Different documents of 15 items, read one after the other in one process; after a collection each. ${verdict}\n\n${formatTable(['documents', 'heap MB', 'resident MB'], rows)}`
}

async function bundled(): Promise<string> {
  await importRoom(entry)
  return join(repositoryRoot, 'out', 'bench', entry.replaceAll('/', '-').replace(/\.ts$/, '.mjs'))
}

function alone<T>(bundle: string, task: 'one' | 'many', argument: string): T {
  const script = join(import.meta.dirname, 'parse-alone.ts')
  const printed = execFileSync(process.execPath, ['--expose-gc', script, bundle, task, argument], { encoding: 'utf8' })
  return JSON.parse(printed) as T
}
