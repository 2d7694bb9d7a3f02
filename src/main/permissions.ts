import { type Session, session } from 'electron'

/** Denies every permission a page can ask for, and every device; the app needs none. */
export function denyAllPermissions(target: Session = session.defaultSession): void {
  target.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  target.setPermissionCheckHandler(() => false)
  target.setDevicePermissionHandler(() => false)
  // A window with a spell checker fetches a dictionary from Google by itself, asked or not.
  target.setSpellCheckerLanguages([])
}
