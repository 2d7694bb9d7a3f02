import { rm } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * electron-builder's hook between putting the app together and making packages of it. A runtime that is handed over as a folder keeps its
 * default app, which nobody needs.
 * @param {{ readonly appOutDir: string, readonly packager: { getResourcesDir(appOutDir: string): string } }} context
 */
export async function afterPack({ appOutDir, packager }) {
  await rm(join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true })
}
