import { openDialog } from '../actions/commands'
import { keyBindings, keyCaps } from '../keyboard'
import { useTexts } from '../texts'
import { Dialog } from '../ui/dialog'

const groups = ['moving', 'articles', 'feeds', 'window'] as const

/** The map of keys, drawn from the table that the keys obey. */
export function KeysDialog() {
  const { keys: say } = useTexts()
  return (
    <Dialog title={say.title} className="keys" onClose={() => openDialog(null)}>
      <div className="key-groups">
        {groups.map((group) => (
          <section key={group} aria-labelledby={`keys-${group}`}>
            <h3 id={`keys-${group}`}>{say.groups[group]}</h3>
            <dl>
              {keyBindings
                .filter((binding) => binding.group === group)
                .map(({ command, keys }) => (
                  <div key={command} className="key-line">
                    <dt>{say.what[command]}</dt>
                    <dd>
                      {keys.map((combination, index) => (
                        <span key={combination}>
                          {index > 0 && ` ${say.or} `}
                          <Caps keys={combination} />
                        </span>
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
      <p className="hint">{say.arrows}</p>
    </Dialog>
  )
}

function Caps({ keys }: { readonly keys: string }) {
  return keyCaps(useTexts().keys, keys).map((cap) => <kbd key={cap}>{cap}</kbd>)
}
