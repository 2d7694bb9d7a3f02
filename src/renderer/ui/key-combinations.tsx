import { Fragment } from 'react'
import { useTexts } from '../texts'
import { KeyCaps } from './key-caps'

/** All bindings of a command, any of which runs it; nothing where it has none. */
export function KeyCombinations({ keys }: { readonly keys: readonly string[] }) {
  const { or } = useTexts().keys
  return keys.map((combination, index) => (
    <Fragment key={combination}>
      {index > 0 && ` ${or} `}
      <KeyCaps keys={combination} />
    </Fragment>
  ))
}
