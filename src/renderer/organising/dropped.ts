/** What of a drag over the window it takes. */
export type DraggedKind = 'list' | 'address'

/**
 * What is dragged, by the types that a drag tells of itself before it ends: a file, or a link. A picture of a page comes as both,
 * with its markup, and is neither.
 */
export function draggedKind(types: readonly string[]): DraggedKind | null {
  if (types.includes('Files')) return types.includes('text/html') ? null : 'list'
  return types.includes('text/uri-list') ? 'address' : null
}

/** The first web address of a `text/uri-list` (RFC 2483, section 5); null where it has none. */
export function addressOf(uriList: string): string | null {
  const lines = uriList.split(/\r?\n/).map((line) => line.trim())
  return lines.find((line) => /^(?:https?|feed):/i.test(line)) ?? null
}
