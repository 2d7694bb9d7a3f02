/** A process of its own that saves batches until it is killed, and prints the number of each that is stored. */
import { openWriter } from '../open-database'
import { createWriter } from '../writer'
import { makeFeed, makeItem, makeResult } from './make-item'

const attempt = openWriter(process.argv[2] ?? '')
if (attempt.type === 'failed') throw new Error(JSON.stringify(attempt.failure))
const writer = createWriter(attempt.db)
const { feedId } = writer.subscribe({ url: 'https://one.example/feed', feed: makeFeed(), now: 0 })

for (let batch = 0; ; batch++) {
  const items = Array.from({ length: 50 }, (_, n) => makeItem(`${batch}-${n}`, { html: 'x'.repeat(2_000) }))
  writer.saveResults({ results: [makeResult(feedId, 'one', items)], now: batch })
  process.stdout.write(`${batch}\n`)
}
