/** What the window asks for when something went wrong, or when somebody wants to report a problem. */

/** `main-error` is a fault that main caught and went on after; at all others the part was gone. */
export const crashedParts = ['main', 'main-error', 'window', 'poller', 'store'] as const
export type CrashedPart = (typeof crashedParts)[number]

/** What crashed since somebody was last told. */
export interface CrashNews {
  readonly count: number
  /** Of the last one: the name of its report, what it was and when. */
  readonly name: string
  readonly part: CrashedPart
  readonly at: number
}

export interface DiagnosticsChannels {
  /** A report about the app as it runs: in English, without anything private. */
  'diagnostics:read': { argument: null; reply: { readonly text: string; readonly lastCrash: string | null } }
  /** Crashes of earlier runs that nobody has been told of yet; answered once, then null. */
  'crashes:news': { argument: null; reply: CrashNews | null }
  /** Null where there is no such report any more. */
  'crashes:read': {
    argument: { readonly name: string }
    reply: { readonly text: string; readonly hasDump: boolean } | null
  }
  /** Shows the folder of the reports in the system's file manager. */
  'crashes:open-folder': { argument: null; reply: null }
}

export const diagnosticsChannels = [
  'diagnostics:read',
  'crashes:news',
  'crashes:read',
  'crashes:open-folder',
] as const satisfies readonly (keyof DiagnosticsChannels)[]
