import { openDialog } from '../actions/commands'
import { Button } from '../ui/button'
import { LetterTile } from '../ui/letter-tile'
import { starterFeeds } from './starter-feeds'

/** What the window shows before the first subscription. */
export function Welcome() {
  const add = (address: string | null): void => openDialog({ type: 'add-feed', address })
  return (
    <section className="pane welcome" aria-label="Welcome">
      <div className="welcome-text">
        <h1>Follow what you like to read</h1>
        <p>
          Give Courant the address of a site or a feed. It looks for new articles every few minutes and keeps them on
          this computer: no account, no tracking.
        </p>
        <Button look="primary" onClick={() => add(null)}>
          Add a feed
        </Button>
        <h2>Or begin with one of these</h2>
        <ul>
          {starterFeeds.map(({ title, about, url }) => (
            <li key={url}>
              <button type="button" className="starter" onClick={() => add(url)}>
                <LetterTile title={title} />
                <span>
                  <strong>{title}</strong>
                  <span className="hint">{about}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
        <p className="hint">You see what is in a feed before you follow it. Nothing is fetched until you choose.</p>
      </div>
    </section>
  )
}
