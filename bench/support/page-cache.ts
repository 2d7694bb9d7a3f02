import { execFile } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** So many files are handed to one `dd` after another in a shell. */
const perShell = 200

/**
 * Has the system forget what it has in memory of these folders' files, which needs no rights but to read them. What a running program has
 * mapped stays; the system's own libraries are not asked for.
 */
export async function forgetFiles(folders: readonly string[]): Promise<void> {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false),
  )
  // What was only just written could not be forgotten.
  await run('sync', [])
  for (let at = 0; at < files.length; at += perShell) {
    const each = 'for file do dd if="$file" iflag=nocache count=0 status=none; done'
    await run('sh', ['-c', each, 'sh', ...files.slice(at, at + perShell)])
  }
}
