import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '..', '..', '..')

/** Builds a thread's entry, named from this room, as the app's build does, and returns its path. */
export async function buildThread(entry: string): Promise<string> {
  const outDir = join(root, 'node_modules', '.cache', 'poller-threads', String(process.pid))
  const file = entry.replaceAll('/', '-').replace(/\.ts$/, '.mjs')
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'src', 'poller', entry),
      outDir,
      emptyOutDir: false,
      target: 'node20.18',
      rolldownOptions: { output: { entryFileNames: file } },
    },
  })
  return join(outDir, file)
}
