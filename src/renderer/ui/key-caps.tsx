import { keyCaps } from '../keyboard'
import { isMac } from '../platform'
import { useTexts } from '../texts'

/** A binding as the caps that are pressed for it. */
export function KeyCaps({ keys }: { readonly keys: string }) {
  // A key may be pressed twice.
  const caps = keyCaps(useTexts().keys, keys, isMac).map((cap, place) => ({ cap, id: `${place} ${cap}` }))
  return caps.map(({ cap, id }) => <kbd key={id}>{cap}</kbd>)
}
