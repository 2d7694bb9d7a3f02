import * as v from 'valibot'
import { type EditChannels, editNames } from '../../../shared/window/edit-channels'

export const editGuards = {
  'edit:run': v.strictObject({ name: v.picklist(editNames) }),
} as const satisfies { readonly [C in keyof EditChannels]: v.GenericSchema<unknown, EditChannels[C]['argument']> }
