import { mkdir, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { app } from 'electron'

/**
 * An entry that starts a program with the session (Desktop Application Autostart Specification 0.5; how `Exec` is quoted: Desktop Entry
 * Specification 1.5, "The Exec key").
 */
export function autostartEntry(program: readonly string[]): string {
  const quoted = program.map(
    (word) =>
      `"${word
        .replace(/[\\"`$]/g, '\\$&')
        .replaceAll('\\', '\\\\')
        .replaceAll('%', '%%')}"`,
  )
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Courant',
    'Icon=courant',
    `Exec=${quoted.join(' ')}`,
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n')
}

/** Where the session looks for what it starts. */
export function autostartFile(environment: NodeJS.ProcessEnv): string {
  return join(environment.XDG_CONFIG_HOME || join(homedir(), '.config'), 'autostart', 'courant.desktop')
}

/** Has the session start the app without a window from now on, or no longer. Throws where that cannot be written. */
export async function startAtLogin(on: boolean): Promise<void> {
  if (process.platform !== 'linux') {
    app.setLoginItemSettings({ openAtLogin: on, args: ['--hidden'] })
    return
  }
  const file = autostartFile(process.env)
  if (!on) {
    await rm(file, { force: true })
    return
  }
  // An AppImage runs from a place of the moment; in development the program is Electron, and the app its first word.
  const program = [process.env.APPIMAGE ?? process.execPath, ...(app.isPackaged ? [] : [app.getAppPath()])]
  await mkdir(join(file, '..'), { recursive: true })
  await writeFile(file, autostartEntry([...program, '--hidden']))
}
