import { openDialog } from '../actions/commands'
import { importFeeds } from '../actions/opml-actions'
import { useTexts } from '../texts'
import { Button } from '../ui/button'
import { LetterTile } from '../ui/letter-tile'
import { starterFeeds } from './starter-feeds'

/** What the window shows before the first subscription. */
export function Welcome() {
  const { organising, welcome } = useTexts()
  const add = (address: string | null): void => openDialog({ type: 'add-feed', address })
  return (
    <section className="pane welcome" aria-label={welcome.welcome}>
      <div className="welcome-text">
        <h1>{welcome.title}</h1>
        <p>{welcome.lead}</p>
        <Button look="primary" onClick={() => add(null)}>
          {welcome.addFeed}
        </Button>{' '}
        <Button onClick={() => void importFeeds()}>{organising.importFeeds}</Button>
        <h2>{welcome.orBegin}</h2>
        <ul>
          {starterFeeds.map(({ title, about, url }) => (
            <li key={url}>
              <button type="button" className="starter" onClick={() => add(url)}>
                <LetterTile title={title} />
                <span>
                  <strong>{title}</strong>
                  <span className="hint">{welcome.starters[about]}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
        <p className="hint">{welcome.promise}</p>
      </div>
    </section>
  )
}
