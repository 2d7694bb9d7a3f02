/** What the window asks to be done in its focused field: what only the browser may do, such as to read the clipboard. */

export const editNames = ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'] as const
export type EditName = (typeof editNames)[number]

export interface EditChannels {
  'edit:run': { argument: { readonly name: EditName }; reply: null }
}

export const editChannels = ['edit:run'] as const satisfies readonly (keyof EditChannels)[]
