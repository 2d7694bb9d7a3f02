import { cpus, homedir, hostname, release, totalmem, userInfo } from 'node:os'
import { app } from 'electron'
import { systemLocales } from '../system-locales'
import type { KnownPrivate } from './mask-private'

/** What kind of computer and desktop this is, and nothing that tells it from others of its kind. */
export function systemFacts(): Readonly<Record<string, string>> {
  const { XDG_CURRENT_DESKTOP: desktop = '', XDG_SESSION_TYPE: session = '' } = process.env
  return {
    system: `${process.platform} ${release()} ${process.arch}`,
    processors: String(cpus().length),
    memory: `${Math.round(totalmem() / 1_073_741_824)} GB`,
    desktop: [desktop, session].filter((word) => /^[\w:-]{1,40}$/.test(word)).join(', ') || 'not said',
    languages: systemLocales(app).join(', '),
    installed: app.isPackaged ? 'as a package' : 'runs from source',
  }
}

/** What of this computer is nobody's business. */
export function knownPrivate(): KnownPrivate {
  return { profile: app.getPath('userData'), home: homedir(), user: userName(), host: hostname() }
}

function userName(): string {
  try {
    return userInfo().username
  } catch {
    // A user id without a name, as in a container.
    return ''
  }
}
