import { open, realpath, rename, rm } from 'node:fs/promises'

/**
 * Writes a file so that its name is always that of a whole one: what was there before stays until all of the new one is on the
 * disk, and stays for good where that fails, with nothing beside it. Rejects with what the system says. Until it is whole it is
 * called as it will be, with `ending` added.
 */
export async function writeWhole(
  path: string,
  content: string | Uint8Array | AsyncIterable<string>,
  ending = '.new',
): Promise<void> {
  // Through a link, which stays one.
  const target = await realpath(path).catch(() => path)
  const part = `${target}${ending}`
  try {
    const file = await open(part, 'w')
    await file
      .writeFile(content)
      .then(() => file.sync())
      .finally(() => file.close())
    await rename(part, target)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}
