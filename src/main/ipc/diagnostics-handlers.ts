import type { DiagnosticsChannels } from '../../shared/window/diagnostics-channels'
import { done, type Handlers } from './reply'

/** What somebody needs to report a problem. */
export function diagnosticsHandlers(make: () => Promise<string>): Handlers<keyof DiagnosticsChannels> {
  return { 'diagnostics:read': async () => done({ text: await make() }) }
}
