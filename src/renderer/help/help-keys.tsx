import { inGroups, useBindings } from '../bindings'
import { useTexts } from '../texts'
import { KeyCombinations } from '../ui/key-combinations'
import type { HelpPassage } from './help-passages'

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
      {inGroups(bindings).map(({ group, lines }) => (
        <dl key={group} className="help-keys" aria-label={say.groups[group]}>
          {lines.map(({ command, keys }) => (
            <div key={command}>
              <dt>{say.what[command]}</dt>
              <dd>
                {keys.length === 0 && say.unbound}
                <KeyCombinations keys={keys} />
              </dd>
            </div>
          ))}
        </dl>
      ))}
    </>
  )
}
