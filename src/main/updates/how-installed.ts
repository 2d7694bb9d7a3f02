import type { NoUpdates } from '../../shared/window/update-channels'

/** What this copy of the app is, as far as updates go. */
export type HowInstalled =
  /** `file` is the AppImage itself, which a newer one takes the place of. */
  | { readonly type: 'app-image'; readonly file: string }
  | { readonly type: 'nsis' }
  | { readonly type: 'mac' }
  | { readonly type: 'none'; readonly because: NoUpdates }

/**
 * Which kinds update themselves: those that electron-builder makes for it and that no package manager of the system looks after.
 * An AppImage's runtime names its file in `APPIMAGE`, a portable one for Windows its own in `PORTABLE_EXECUTABLE_FILE`.
 */
export function howInstalled(app: {
  readonly isPackaged: boolean
  readonly platform: NodeJS.Platform
  readonly environment: Readonly<Record<string, string | undefined>>
  /** The path of the running program. */
  readonly program: string
}): HowInstalled {
  const { isPackaged, platform, environment, program } = app
  if (!isPackaged) return { type: 'none', because: 'source' }
  if (platform === 'darwin') return { type: 'mac' }
  if (platform === 'win32') {
    return environment.PORTABLE_EXECUTABLE_FILE === undefined ? { type: 'nsis' } : { type: 'none', because: 'portable' }
  }
  const file = environment.APPIMAGE
  if (file?.startsWith('/')) return { type: 'app-image', file }
  return { type: 'none', because: /^\/(?:opt|usr|nix|snap|app)\//.test(program) ? 'managed' : 'unpacked' }
}
