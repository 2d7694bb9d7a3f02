import { Fragment } from 'react'
import { useBindings } from '../bindings'
import { useTexts } from '../texts'
import { KeyCaps } from '../ui/key-caps'
import type { HelpPassage } from './help-passages'

const groups = ['moving', 'articles', 'feeds', 'window'] as const

interface HelpKeysProps {
  readonly passages: readonly HelpPassage[]
  readonly isNarrowed: boolean
}

/** The commands that have a key, with it, as a person changed them. */
export function HelpKeys({ passages, isNarrowed }: HelpKeysProps) {
  const { help, keys: say } = useTexts()
  const shown = new Set(passages.map(({ id }) => id))
  const bindings = useBindings().filter(({ command, keys }) => shown.has(command) && (keys.length > 0 || isNarrowed))
  return (
    <>
      <p>{help.keysIntro}</p>
      {groups
        .map((group) => ({ group, lines: bindings.filter((binding) => binding.group === group) }))
        .filter(({ lines }) => lines.length > 0)
        .map(({ group, lines }) => (
          <dl key={group} className="help-keys" aria-label={say.groups[group]}>
            {lines.map(({ command, keys }) => (
              <div key={command}>
                <dt>{say.what[command]}</dt>
                <dd>
                  {keys.length === 0 && say.unbound}
                  {keys.map((combination, index) => (
                    <Fragment key={combination}>
                      {index > 0 && ` ${say.or} `}
                      <KeyCaps keys={combination} />
                    </Fragment>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        ))}
    </>
  )
}
