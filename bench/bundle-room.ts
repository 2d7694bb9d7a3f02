/** Product code has imports without extensions, which Node alone does not resolve: a bench bundles what it drives. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { repositoryRoot } from './figures.ts'

/** Bundles a file of `src/` for Node and imports it; native modules stay outside the bundle. */
export async function importRoom<T>(entry: string): Promise<T> {
  const name = entry.replaceAll('/', '-').replace(/\.ts$/, '.mjs')
  const outDir = join(repositoryRoot, 'out', 'bench')
  await build({
    configFile: false,
    root: repositoryRoot,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: join(repositoryRoot, entry),
      outDir,
      emptyOutDir: false,
      target: 'node20.18',
      rolldownOptions: { output: { entryFileNames: name } },
    },
  })
  return (await import(pathToFileURL(join(outDir, name)).href)) as T
}
