import { createWriteStream, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'

/**
 * Unpacks the entries of a zip archive that `place` gives a path for, with their permissions.
 * @param {string} archive
 * @param {(entry: string) => string | null} place
 */
export async function unpackZip(archive, place) {
  // Loaded here and not above: on a bare checkout this file is read before the packages are installed.
  const yauzl = (await import('yauzl')).default
  const zip = await yauzl.openPromise(archive, { lazyEntries: true })
  for await (const entry of zip.eachEntry()) {
    const target = place(entry.fileName)
    if (target === null) continue
    mkdirSync(dirname(target), { recursive: true })
    const mode = (entry.externalFileAttributes >>> 16) & 0o777
    await pipeline(
      await zip.openReadStreamPromise(entry),
      createWriteStream(target, { mode: mode === 0 ? 0o644 : mode }),
    )
  }
}
