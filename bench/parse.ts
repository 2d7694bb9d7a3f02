/**
 * What one document costs, stage by stage, next to other readers on the same text in the same run.
 *
 *   node bench/parse.ts [--json FILE] [--runs 7] [--documents 10000]
 *
 * Then documents that are made to hurt, beside their limits, and whether memory stays flat over many documents.
 * CPU is the process's own; the longest block is the longest time in which the event loop got no turn.
 */
import { parseArgs } from 'node:util'
import { XMLParser } from 'fast-xml-parser'
import { parseFeed as parseWithFeedsmith } from 'feedsmith'
import RssParser from 'rss-parser'
import { importRoom } from './bundle-room.ts'
import { describeMachine, formatMachine, formatTable, median, round, writeJson } from './figures.ts'
import { measureFixtures } from './fixtures.ts'
import { formatHostile, formatMany, measureHostile, measureMany } from './support/parse-cost.ts'

type Engine = typeof import('../src/feed/parse-feed.ts') &
  typeof import('../src/feed/decode-body.ts') &
  typeof import('../src/feed/canonicalise.ts') &
  typeof import('../src/feed/map-canonical.ts') &
  typeof import('../src/feed/finish-feed.ts') &
  typeof import('../src/feed/sanitize-html.ts')

interface Figure {
  readonly document: string
  readonly stage: string
  readonly cpuMs: number
  /** Null for a figure that is the difference of two others. */
  readonly longestBlockMs: number | null
}

/** All but making safe, beside bare rss-parser, in the turns before those that are measured; the mean for one document. */
interface ColdFigure {
  readonly document: string
  readonly documents: number
  readonly cpuMs: number
  readonly bareCpuMs: number
}

const sanitising = 'making safe (in finish)'
const whole = 'all'
const bare = 'bare rss-parser'

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    runs: { type: 'string', default: '7' },
    documents: { type: 'string', default: '10000' },
  },
})
const runs = Number(values.runs)
const url = 'https://example.org/feed.xml'
const machine = describeMachine()
const engine: Engine = Object.assign(
  {},
  await importRoom<Engine>('src/feed/parse-feed.ts'),
  await importRoom<Engine>('src/feed/decode-body.ts'),
  await importRoom<Engine>('src/feed/canonicalise.ts'),
  await importRoom<Engine>('src/feed/map-canonical.ts'),
  await importRoom<Engine>('src/feed/finish-feed.ts'),
  await importRoom<Engine>('src/feed/sanitize-html.ts'),
)

console.log(`One document through the feed engine. ${formatMachine(machine)}`)
const results: Figure[] = []
const cold: ColdFigure[] = []
for (const size of [
  // So many until nothing is compiled any more: the larger the reader, the longer that takes.
  { name: '40 kB', bytes: 40_000, repeats: 40, turnsBefore: 12 },
  { name: '1 MB', bytes: 1_000_000, repeats: 3, turnsBefore: 1 },
  { name: '15 MB', bytes: 15_000_000, repeats: 1, turnsBefore: 1 },
]) {
  const { figures, whileCompiled } = await measureDocument(size)
  results.push(...figures)
  cold.push(whileCompiled)
}
print(results)
printCold(cold)
console.log(await measureFixtures())
const hostile = await measureHostile()
console.log(`\n${formatHostile(hostile)}`)
const many = await measureMany(Number(values.documents))
console.log(`\n${formatMany(many)}`)
writeJson(values.json, { bench: 'parse', machine, runs, results, cold, hostile, many })

interface Size {
  readonly name: string
  readonly bytes: number
  /** Documents in a turn. */
  readonly repeats: number
  readonly turnsBefore: number
}

async function measureDocument({
  name: document,
  bytes: size,
  repeats,
  turnsBefore,
}: Size): Promise<{ readonly figures: readonly Figure[]; readonly whileCompiled: ColdFigure }> {
  const bytes = new TextEncoder().encode(writeDocument(size))
  const { text } = engine.decodeBody(bytes, null)
  const canonical = engine.canonicalise(text, url, () => {})
  if (canonical === null) throw new Error('the bench wrote no feed')
  const draft = await engine.mapCanonical(canonical)
  const bodies = draft.items.map(({ content, summary }) => (content ?? summary)?.html ?? '')
  const read = (): string => new TextDecoder().decode(bytes)
  const stages: readonly (readonly [string, () => unknown])[] = [
    ['decode', () => engine.decodeBody(bytes, null)],
    ['canonicalise', () => engine.canonicalise(text, url, () => {})],
    ['map', () => engine.mapCanonical(canonical)],
    ['finish', () => engine.finishFeed(draft, url)],
    [sanitising, () => bodies.map((html) => engine.sanitizeHtml(html, url))],
    [whole, () => engine.parseFeed({ bytes, contentType: null, url })],
    [bare, () => new RssParser().parseString(read())],
    ['bare feedsmith', () => parseWithFeedsmith(read())],
    ['bare fast-xml-parser', () => new XMLParser({ ignoreAttributes: false }).parse(read())],
  ]
  const samples = stages.map(([stage, run]) => ({
    stage,
    run,
    before: [] as number[],
    cpu: [] as number[],
    blocks: [] as number[],
  }))
  // In turns, so that what else the machine does meets all alike. The first ones are for the compiler.
  for (let turn = 0; turn < turnsBefore + runs; turn++) {
    for (const { run, before, cpu, blocks } of samples) {
      const figure = await measure(run, repeats)
      if (turn < turnsBefore) {
        before.push(figure.cpuMs)
        continue
      }
      cpu.push(figure.cpuMs)
      blocks.push(figure.longestBlockMs)
    }
  }
  const figures = samples.map(({ stage, cpu, blocks }) => ({
    document,
    stage,
    cpuMs: round(median(cpu), 2),
    longestBlockMs: round(median(blocks), 1),
  }))
  const cpuOf = (name: string): number => figures.find(({ stage }) => stage === name)?.cpuMs ?? Number.NaN
  const rest = {
    document,
    stage: 'all but making safe',
    cpuMs: round(cpuOf(whole) - cpuOf(sanitising), 2),
    longestBlockMs: null,
  }
  const coldOf = (name: string): number => {
    const before = samples.find(({ stage }) => stage === name)?.before ?? []
    return before.reduce((sum, cpuMs) => sum + cpuMs, 0) / before.length
  }
  return {
    figures: figures.flatMap((figure) => (figure.stage === whole ? [figure, rest] : [figure])),
    whileCompiled: {
      document,
      documents: turnsBefore * repeats,
      cpuMs: round(coldOf(whole) - coldOf(sanitising), 2),
      bareCpuMs: round(coldOf(bare), 2),
    },
  }
}

async function measure(
  run: () => unknown,
  repeats: number,
): Promise<{ readonly cpuMs: number; readonly longestBlockMs: number }> {
  const probe = startProbe()
  const before = process.cpuUsage()
  for (let repeat = 0; repeat < repeats; repeat++) {
    await run()
    await new Promise((resolve) => setImmediate(resolve))
  }
  const { user, system } = process.cpuUsage(before)
  return { cpuMs: (user + system) / 1_000 / repeats, longestBlockMs: await probe() }
}

/** Takes a turn whenever the event loop gives one; the longest time between two is the longest block. */
function startProbe(): () => Promise<number> {
  let last = performance.now()
  let longest = 0
  let running = true
  const turn = (): void => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    if (running) setImmediate(turn)
  }
  setImmediate(turn)
  return () =>
    new Promise((resolve) => {
      setImmediate(() => {
        turn()
        running = false
        resolve(longest)
      })
    })
}

function writeDocument(bytes: number): string {
  const items: string[] = []
  for (let length = 0; length < bytes; ) {
    const item = writeItem(items.length)
    items.push(item)
    length += item.length
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Bench</title><link>https://example.org/</link>${items.join('\n')}</channel></rss>`
}

/** About two kilobytes, half of them escaped, a few letters beyond ASCII: what blogs serve. */
function writeItem(number: number): string {
  const words = `Article ${number} speaks of café, naïveté and <em>much</em> else in <a href="/p/${number}">long</a> sentences. `
  const html = `<p>${words.repeat(6)}</p><p><img src="/i/${number}.jpg" width="640" height="480" alt="x"></p>`
  const escaped = html.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<item><title>Article ${number} &amp; more</title><link>https://example.org/p/${number}</link><guid>https://example.org/p/${number}</guid><pubDate>Thu, 01 Jan 2026 00:00:00 GMT</pubDate><dc:creator>Ann</dc:creator><category>News</category><description>${escaped}</description><content:encoded><![CDATA[${html}]]></content:encoded></item>`
}

function print(figures: readonly Figure[]): void {
  const rows = figures.map(({ document, stage, cpuMs, longestBlockMs }) => {
    const rssParser = figures.find((other) => other.document === document && other.stage === bare)
    return [
      document,
      stage,
      `${cpuMs}`,
      `${round(cpuMs / (rssParser?.cpuMs ?? Number.NaN), 2)}`,
      `${longestBlockMs ?? ''}`,
    ]
  })
  console.log(formatTable(['document', 'stage', 'CPU ms', 'to rss-parser', 'longest block ms'], rows))
  console.log('fast-xml-parser only builds a tree of the document; the others map it.')
}

function printCold(figures: readonly ColdFigure[]): void {
  for (const { document, documents, cpuMs, bareCpuMs } of figures.slice(0, 1)) {
    const ratio = round(cpuMs / bareCpuMs, 2)
    console.log(
      `The first ${documents} documents of ${document} in a process, while its code is compiled: all but making safe ${cpuMs} ms, bare rss-parser ${bareCpuMs} ms, ${ratio} times.\n`,
    )
  }
}
