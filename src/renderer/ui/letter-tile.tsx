import type { CSSProperties } from 'react'

/** A feed's first letter on a colour of its own; ornament, so hidden from screen readers. */
export function LetterTile({ title }: { readonly title: string }) {
  const letter = /[\p{L}\p{N}]/u.exec(title)?.[0] ?? '·'
  const style = { '--hue': hueOf(title) } as CSSProperties
  return (
    <span className="letter-tile" style={style} aria-hidden="true">
      {letter.toLocaleUpperCase()}
    </span>
  )
}

/** The same title has the same colour everywhere and always. */
function hueOf(title: string): number {
  let hash = 0
  for (const character of title) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 360
  return hash
}
