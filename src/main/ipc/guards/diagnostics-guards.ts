import * as v from 'valibot'
import type { DiagnosticsChannels } from '../../../shared/window/diagnostics-channels'

export const diagnosticsGuards = {
  'diagnostics:read': v.null(),
  'crashes:news': v.null(),
  'crashes:read': v.strictObject({ name: v.pipe(v.string(), v.maxLength(100)) }),
  'crashes:open-folder': v.null(),
} as const satisfies {
  readonly [C in keyof DiagnosticsChannels]: v.GenericSchema<unknown, DiagnosticsChannels[C]['argument']>
}
