import { chmod, copyFile, open, rename, rm } from 'node:fs/promises'

/** A newer AppImage in the place of the running one. (electron-updater deletes the old one before it moves the new one.) */
export interface Replacement {
  /** Lays it beside the old one, held by the disk, under another name. */
  prepare(downloaded: string): Promise<void>
  takeBack(): Promise<void>
  /** One change of name: whatever cuts it short, there is a whole app. */
  replace(): Promise<void>
}

export function replacementOf(target: string): Replacement {
  const beside = `${target}.new`
  const takeBack = (): Promise<void> => rm(beside, { force: true })
  return {
    prepare: async (downloaded) => {
      try {
        await copyFile(downloaded, beside)
        await chmod(beside, 0o755)
        const file = await open(beside, 'r+')
        await file.sync().finally(() => file.close())
      } catch (error) {
        await takeBack()
        throw error
      }
    },
    takeBack,
    replace: () => rename(beside, target),
  }
}
