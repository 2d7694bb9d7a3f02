/**
 * Reads documents in this process, which is made for it, and says what that took: one file, or many different feeds one
 * after the other. Started by `parse-cost.ts`.
 */
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'

type Engine = typeof import('../../src/feed/parse-feed.ts')

/** As the poller's threads have it (`src/poller/start-parse-thread.ts`). */
const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 24 }
const url = 'https://example.org/feed.xml'
const [bundle = '', task = '', argument = ''] = isMainThread ? process.argv.slice(2) : [String(workerData)]
const { parseNews } = (await import(pathToFileURL(bundle).href)) as Engine

const nothingKnown = new Float64Array()

if (!isMainThread) {
  parentPort?.once('message', async (bytes: Uint8Array) => {
    const result = await parseNews({ bytes, contentType: null, url }, nothingKnown)
    parentPort?.postMessage(result.ok ? `${result.feed.items.length} items` : `a failure: ${result.failure.type}`)
  })
} else {
  console.log(JSON.stringify(task === 'one' ? await readOne(argument) : await readMany(Number(argument))))
}

async function readOne(file: string) {
  const bytes = new Uint8Array(readFileSync(file))
  const thread = new Worker(import.meta.filename, { workerData: bundle, resourceLimits })
  await new Promise((resolve) => thread.once('online', resolve))
  const beforeMb = process.memoryUsage.rss() / 1e6
  const before = process.cpuUsage()
  const gives = await new Promise<unknown>((resolve) => {
    thread.once('message', resolve)
    thread.once('error', (error) => resolve(`its thread ended: ${error.message}`))
    thread.postMessage(bytes, [bytes.buffer])
  })
  const { user, system } = process.cpuUsage(before)
  await thread.terminate()
  return { cpuSeconds: (user + system) / 1e6, beforeMb, mostMb: mostResidentMb(), gives }
}

/** Of this program alone (proc_pid_status(5)): what getrusage(2) says counts whoever started it, too. */
function mostResidentMb(): number {
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
  return (Number(kilobytes) * 1024) / 1e6
}

async function readMany(count: number) {
  const collect = (globalThis as { gc?: () => void }).gc
  if (collect === undefined) throw new Error('started without --expose-gc')
  const marks = [500, 2_000, count].filter((mark) => mark <= count)
  const seen: { readonly documents: number; readonly heapMb: number; readonly residentMb: number }[] = []
  for (let number = 1; number <= count; number++) {
    const bytes = new TextEncoder().encode(writeFeed(number))
    const result = await parseNews({ bytes, contentType: null, url }, nothingKnown)
    if (!result.ok || result.feed.items.length !== 15) throw new Error('the bench wrote no feed')
    if (!marks.includes(number)) continue
    collect()
    seen.push({
      documents: number,
      heapMb: process.memoryUsage().heapUsed / 1e6,
      residentMb: process.memoryUsage.rss() / 1e6,
    })
  }
  return seen
}

/** Fifteen items whose names, addresses and words no other document has: what is kept of one is seen. */
function writeFeed(number: number): string {
  const items = Array.from({ length: 15 }, (_, place) => {
    const own = `d${number}i${place}`
    const html = `<p class="${own}">${`${own} says <b>something</b> else. `.repeat(20)}</p>`
    return `<item><title>${own}</title><link>https://${own}.example/</link><guid>${own}</guid><x:${own} xmlns:x="urn:${own}">y</x:${own}><description><![CDATA[${html}]]></description></item>`
  })
  return `<rss version="2.0"><channel><title>Feed ${number}</title>${items.join('')}</channel></rss>`
}
