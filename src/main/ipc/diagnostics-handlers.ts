import type { DiagnosticsChannels } from '../../shared/window/diagnostics-channels'
import { crashText } from '../crashes/crash-report'
import type { CrashWatch } from '../crashes/crash-watch'
import { done, type Handlers } from './reply'

/** What somebody needs to report a problem: how the app is, and what crashed. */
export function diagnosticsHandlers(dependencies: {
  readonly make: () => Promise<string>
  readonly crashes: Pick<CrashWatch, 'folder' | 'news'>
  readonly openFolder: () => void
}): Handlers<keyof DiagnosticsChannels> {
  const { make, crashes, openFolder } = dependencies
  return {
    'diagnostics:read': async () => {
      const [text, [lastCrash = null]] = await Promise.all([make(), crashes.folder.list()])
      return done({ text, lastCrash })
    },
    'crashes:news': async () => done(await crashes.news()),
    'crashes:read': async ({ name }) => {
      const report = await crashes.folder.read(name)
      return done(report === null ? null : { text: crashText(report), hasDump: report.dump !== null })
    },
    'crashes:open-folder': async () => {
      openFolder()
      return done(null)
    },
  }
}
