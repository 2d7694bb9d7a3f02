/** The feed engine as one file that plain Node can import, made anew when its sources have changed. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../setup/places.mjs'

const folder = join(root, 'node_modules', '.cache', 'parse-feed')
const sources = ['src/feed', 'src/shared']
const kept = 5

/** @returns {Promise<string>} the file */
export async function bundleEngine() {
  const file = join(folder, `engine-${sourceMark()}.mjs`)
  if (existsSync(file)) return file
  mkdirSync(folder, { recursive: true })
  const { build } = await import('vite')
  const half = join(folder, `half-${process.pid}`)
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'src/feed/read-feed.ts'),
      outDir: half,
      target: 'node20.18',
      rolldownOptions: { output: { entryFileNames: 'engine.mjs', codeSplitting: false } },
    },
  })
  // Whoever runs at the same time finds the whole file or none.
  renameSync(join(half, 'engine.mjs'), file)
  rmSync(half, { recursive: true, force: true })
  sweep()
  return file
}

/** Names, sizes and times of what the engine is made from. */
function sourceMark() {
  const hash = createHash('sha256')
  for (const source of sources) {
    for (const name of readdirSync(join(root, source)).sort()) {
      if (!/\.ts$/.test(name) || /\.test\.ts$/.test(name)) continue
      const { size, mtimeMs } = statSync(join(root, source, name))
      hash.update(`${source}/${name}\n${size} ${mtimeMs}\n`)
    }
  }
  hash.update(String(statSync(join(root, 'package-lock.json')).mtimeMs))
  return hash.digest('hex').slice(0, 16)
}

function sweep() {
  const engines = readdirSync(folder)
    .filter((name) => name.startsWith('engine-'))
    .map((name) => ({ name, time: statSync(join(folder, name)).mtimeMs }))
    .sort((left, right) => right.time - left.time)
  for (const { name } of engines.slice(kept)) rmSync(join(folder, name), { force: true })
}
