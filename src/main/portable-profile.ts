import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { reasonOf } from './log'
import { prepareFolder } from './profile-folder'

/** A folder of this name beside the app makes it carry its profile along. */
export const portableFolder = 'courant-profile'

/** What is known of where the app lies. */
export interface AppPlace {
  /** The executable; null where the app is run from its sources, whose executable is nobody's own. */
  readonly executable: string | null
  readonly platform: NodeJS.Platform
  /** `APPIMAGE`: the AppImage's own file. The executable lies within what is mounted of it. */
  readonly appImage: string | undefined
  /** `PORTABLE_EXECUTABLE_DIR`: where the portable app for Windows lies. It is unpacked to elsewhere and run there. */
  readonly portableDir: string | undefined
}

export type PortableProfile =
  | { readonly type: 'none' }
  | { readonly type: 'found'; readonly path: string }
  /** There is one, and it cannot be used. */
  | { readonly type: 'unusable'; readonly path: string; readonly reason: string }

/** The folder in which a portable profile would lie; null where there is none. */
export function besideTheApp({ executable, platform, appImage, portableDir }: AppPlace): string | null {
  if (platform === 'linux' && appImage) return dirname(appImage)
  if (platform === 'win32' && portableDir) return portableDir
  if (executable === null) return null
  // Beside Courant.app, not within it: what is within belongs to its signature.
  return platform === 'darwin' ? join(dirname(executable), '..', '..', '..') : dirname(executable)
}

/** Looks for a portable profile. It is made by whoever wants one: nothing is written beside an app unasked. */
export function findPortableProfile(place: AppPlace): PortableProfile {
  const folder = besideTheApp(place)
  const path = folder === null ? null : join(folder, portableFolder)
  if (path === null || !existsSync(path)) return { type: 'none' }
  try {
    prepareFolder(path)
    return { type: 'found', path }
  } catch (error) {
    return { type: 'unusable', path, reason: reasonOf(error) }
  }
}

/** Why a portable profile is not used, for a terminal. */
export function portableTrouble({ path, reason }: Extract<PortableProfile, { readonly type: 'unusable' }>): string {
  return `The profile ${JSON.stringify(path)} beside the app cannot be used: ${reason}`
}
