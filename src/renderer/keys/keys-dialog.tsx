import { openDialog } from '../actions/commands'
import { keyBindings, keyCaps } from '../keyboard'
import { Dialog } from '../ui/dialog'

const groups = ['Moving', 'Articles', 'Feeds', 'Window'] as const

/** The map of keys, drawn from the table that the keys obey. */
export function KeysDialog() {
  return (
    <Dialog title="Keys" className="keys" onClose={() => openDialog(null)}>
      <div className="key-groups">
        {groups.map((group) => (
          <section key={group} aria-labelledby={`keys-${group}`}>
            <h3 id={`keys-${group}`}>{group}</h3>
            <dl>
              {keyBindings
                .filter((binding) => binding.group === group)
                .map(({ command, keys, what }) => (
                  <div key={command} className="key-line">
                    <dt>{what}</dt>
                    <dd>
                      {keys.map((combination, index) => (
                        <span key={combination}>
                          {index > 0 && ' or '}
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
      <p className="hint">The arrow keys move within the feeds and the articles, left and right between them.</p>
    </Dialog>
  )
}

function Caps({ keys }: { readonly keys: string }) {
  return keyCaps(keys).map((cap) => <kbd key={cap}>{cap}</kbd>)
}
