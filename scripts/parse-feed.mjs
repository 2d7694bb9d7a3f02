/**
 * `npm run --silent parse-feed -- [--url URL] [--content-type TYPE] FILE…|-`: one line of JSON for each document, with all that the feed
 * engine understands of it. docs/parse-feed.md says what stands in it.
 */
import { join } from 'node:path'
import { bundleEngine } from './parse-feed/bundle-engine.mjs'
import { installDependencies, nodeComplaint } from './setup/dependencies.mjs'
import { Failure, runScript } from './setup/failure.mjs'
import { hasOwnNode, root, toolNode } from './setup/places.mjs'
import { show } from './setup/process.mjs'

/** What is no result goes where it does not mix with the results. */
const say = (/** @type {string} */ message) => console.error(message)

await runScript(async () => {
  const complaint = nodeComplaint(process.versions.node)
  if (complaint !== null) throw new Failure(complaint)
  if (!hasOwnNode()) await installDependencies(say)
  const engine = await bundleEngine()
  return show(toolNode(), [join(root, 'scripts', 'parse-feed', 'print-feeds.mjs'), engine, ...process.argv.slice(2)])
})
