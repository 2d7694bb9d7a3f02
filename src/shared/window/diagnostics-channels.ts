/** What the window asks for when somebody wants to report a problem. */

export interface DiagnosticsChannels {
  /** A report about the app as it runs: in English, without anything private. */
  'diagnostics:read': { argument: null; reply: { readonly text: string } }
}

export const diagnosticsChannels = ['diagnostics:read'] as const satisfies readonly (keyof DiagnosticsChannels)[]
