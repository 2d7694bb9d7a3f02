import * as v from 'valibot'
import type { DiagnosticsChannels } from '../../../shared/window/diagnostics-channels'

export const diagnosticsGuards = {
  'diagnostics:read': v.null(),
} as const satisfies {
  readonly [C in keyof DiagnosticsChannels]: v.GenericSchema<unknown, DiagnosticsChannels[C]['argument']>
}
