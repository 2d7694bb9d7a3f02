import { openDialog } from '../actions/commands'
import { importFeeds } from '../actions/opml-actions'
import { useTexts } from '../texts'
import { Button } from '../ui/button'

/** What the window shows before the first subscription: the three ways to begin. */
export function Welcome() {
  const { organising, starters, welcome } = useTexts()
  return (
    <section className="pane welcome" aria-label={welcome.welcome}>
      <div className="welcome-text">
        <h1>{welcome.title}</h1>
        <p>{welcome.lead}</p>
        <div className="welcome-ways">
          <Button look="primary" onClick={() => openDialog({ type: 'add-feed', address: null })}>
            {welcome.addFeed}
          </Button>
          <Button onClick={() => openDialog({ type: 'starters' })}>{starters.open}</Button>
        </div>
        <p className="hint">{welcome.promise}</p>
        <h2>{welcome.fromAnother}</h2>
        <p>{welcome.howToImport}</p>
        <div className="welcome-ways">
          <Button onClick={() => void importFeeds()}>{organising.importFeeds}</Button>
          <Button onClick={() => openDialog({ type: 'help', section: 'moving' })}>{welcome.wayOfEach}</Button>
        </div>
      </div>
    </section>
  )
}
