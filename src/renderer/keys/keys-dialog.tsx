import { openDialog } from '../actions/commands'
import { useBindings } from '../bindings'
import { useTexts } from '../texts'
import { Dialog } from '../ui/dialog'
import { KeyCaps } from '../ui/key-caps'

const groups = ['moving', 'articles', 'feeds', 'window'] as const

/** The map of keys, drawn from the table that the keys obey. */
export function KeysDialog() {
  const { keys: say } = useTexts()
  const bindings = useBindings()
  return (
    <Dialog title={say.title} className="keys" onClose={() => openDialog(null)}>
      <div className="key-groups">
        {groups.map((group) => (
          <section key={group} aria-labelledby={`keys-${group}`}>
            <h3 id={`keys-${group}`}>{say.groups[group]}</h3>
            <dl>
              {bindings
                .filter((binding) => binding.group === group && binding.keys.length > 0)
                .map(({ command, keys }) => (
                  <div key={command} className="key-line">
                    <dt>{say.what[command]}</dt>
                    <dd>
                      {keys.map((combination, index) => (
                        <span key={combination}>
                          {index > 0 && ` ${say.or} `}
                          <KeyCaps keys={combination} />
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
